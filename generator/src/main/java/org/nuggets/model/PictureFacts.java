package org.nuggets.model;

import java.util.List;

/**
 * What is known of a picture that is published.
 *
 * @param name of its bytes, and of how smaller ones are made of them, in hexadecimal digits
 * @param width in pixels, as it is looked at
 * @param height in pixels, as it is looked at
 * @param widths of the smaller ones that are made of it, rising; none where there is no use in one
 * @param ending of their names, such as {@code .jpg}
 * @param isTurned whether it is written anew, as it is to be looked at
 * @param file the picture itself, without what nobody needs to know of it
 */
public record PictureFacts(
        String name,
        int width,
        int height,
        List<Integer> widths,
        String ending,
        boolean isTurned,
        OutputFile.Deferred file) {

    public PictureFacts {
        widths = List.copyOf(widths);
    }
}
