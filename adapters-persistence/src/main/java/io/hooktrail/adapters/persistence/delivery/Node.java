package io.hooktrail.adapters.persistence.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This process among those on the same database: a number that was never used before, and a session that holds the
 * advisory lock of that number for as long as the process lives.
 *
 * <p>When the process dies, however it dies, the database ends the session, and others take over its claims at once
 * instead of waiting for leases to run out.
 */
@Component
class Node implements DisposableBean {

    /** The class of the advisory locks; no other code uses it. */
    static final int LOCKS = 0x686F6F6B;

    private static final Logger log = LoggerFactory.getLogger(Node.class);
    private static final int CLAIMS_A_BLOCK = 1 << 24;

    private final DataSource dataSource;
    private final Duration lease;
    private final int number;
    private final long firstClaim;
    private @Nullable Connection session;

    Node(DataSource dataSource, JdbcTemplate jdbc, @Value("${hooktrail.delivery.lease:60s}") Duration lease) {
        this.dataSource = dataSource;
        this.lease = lease;
        this.number = drawn(jdbc, "select nextval('node_number')").intValue();
        this.firstClaim = drawn(jdbc, "select nextval('claim_block')") * CLAIMS_A_BLOCK;
        live();
    }

    int number() {
        return number;
    }

    Duration lease() {
        return lease;
    }

    /** Claims may be numbered from here; a block is larger than any process lives long enough to use up. */
    long firstClaim() {
        return firstClaim;
    }

    /** Holds the lock; takes it again after the database went away. */
    @Scheduled(fixedDelay = 500)
    synchronized void live() {
        try {
            if (session == null || !session.isValid(1)) {
                session = lockedSession();
            }
        } catch (SQLException failure) {
            log.warn("Node {} cannot hold its lock; its claims are safe until their leases end", number);
        }
    }

    private Connection lockedSession() throws SQLException {
        Connection connection = dataSource.getConnection();
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, number);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
            }
        }
        return connection;
    }

    private static Long drawn(JdbcTemplate jdbc, String query) {
        Long value = jdbc.queryForObject(query, Long.class);
        if (value == null) {
            throw new IllegalStateException("no row from " + query);
        }
        return value;
    }

    @Override
    public synchronized void destroy() throws SQLException {
        if (session != null) {
            session.close();
        }
    }
}
