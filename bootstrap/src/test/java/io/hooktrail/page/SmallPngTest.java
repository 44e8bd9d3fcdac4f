package io.hooktrail.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallPngTest {

    @Test
    void a_picture_of_few_colours_stays_as_it_was() throws IOException {
        byte[] stripes = png((x, y) -> x % 2 == 0 ? 0x3f4bd1 : 0xf6f7f9);

        BufferedImage small = read(SmallPng.of(stripes));

        assertThat(small.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(small.getRGB(4, 9)).isEqualTo(0xff3f4bd1);
        assertThat(small.getRGB(5, 9)).isEqualTo(0xfff6f7f9);
    }

    @Test
    void of_many_colours_the_rare_ones_become_the_nearest_frequent_one() throws IOException {
        byte[] many = png((x, y) -> x < 60 && y < 10 ? 0x800000 + x + 100 * y : 10 * (x % 20) << 8);

        BufferedImage small = read(SmallPng.of(many));

        assertThat(IntStream.of(small.getRGB(0, 0, 100, 100, null, 0, 100)).distinct())
                .hasSize(256);
        assertThat(small.getRGB(99, 99)).isEqualTo(0xff00be00);
        assertThat(small.getRGB(3, 9) >> 16 & 255).as("still as red").isEqualTo(0x80);
    }

    @Test
    void it_takes_less_room() throws IOException {
        byte[] soft = png((x, y) -> x * 2 << 16 | y * 2 << 8);

        assertThat(SmallPng.of(soft).length).isLessThan(soft.length);
    }

    private static byte[] png(IntBinaryOperator colour) throws IOException {
        var picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                picture.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
