package io.hooktrail.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates for invented hosts, made by the JDK's keytool in a folder of the test. */
final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private Certificates() {}

    /** A key for a host, with a certificate of an authority that is in the same store. */
    static KeyStore issued(Path folder, String host, String... validity) throws Exception {
        Path file = folder.resolve(host + ".p12");
        keytool(file, "-alias", "authority", "-dname", "CN=Test authority", "-ext", "bc:c");
        List<String> options = new ArrayList<>(
                List.of("-alias", "host", "-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-signer", "authority"));
        options.addAll(List.of(validity));
        keytool(file, options.toArray(String[]::new));
        return load(file);
    }

    /** A key for a host, with a certificate that it signed itself. */
    static KeyStore selfSigned(Path folder, String host) throws Exception {
        Path file = folder.resolve(host + ".p12");
        keytool(file, "-alias", "host", "-dname", "CN=" + host, "-ext", "SAN=dns:" + host);
        return load(file);
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static void keytool(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit"));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    static SSLContext server(KeyStore own) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore hostOnly = KeyStore.getInstance("PKCS12");
        hostOnly.load(null, null);
        hostOnly.setKeyEntry("host", own.getKey("host", PASSWORD), PASSWORD, own.getCertificateChain("host"));
        keys.init(hostOnly, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** A client that trusts the authority in this store and no other. */
    static SSLContext trusting(KeyStore own) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", own.getCertificate("authority"));
        return ReceiverTrust.context(trusted);
    }
}
