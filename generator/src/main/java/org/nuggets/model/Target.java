package org.nuggets.model;

import java.nio.charset.StandardCharsets;

/** What a link points to, once resolved. Each answers its own address. */
public sealed interface Target {

    /**
     * The address as seen from a page.
     *
     * @return percent-encoded, not yet escaped for HTML
     */
    String href(Route page);

    /**
     * A page or a file of this site.
     *
     * @param fragment an anchor without {@code #}, empty for none
     */
    record Internal(Route route, String fragment) implements Target {
        @Override
        public String href(Route page) {
            String anchor = fragment.isEmpty() ? "" : "#" + External.encode(fragment);
            return route.equals(page) && !anchor.isEmpty() ? anchor : route.from(page) + anchor;
        }
    }

    /**
     * An address outside this site.
     *
     * @param url as its author wrote it
     */
    record External(String url) implements Target {
        @Override
        public String href(Route page) {
            return encode(url);
        }

        /** Percent-encodes what may not stand in an address, and leaves what is encoded already. */
        private static String encode(String url) {
            StringBuilder encoded = new StringBuilder(url.length());
            for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xff);
                if (c > 0x20 && c < 0x7f && "\"<>[\\]^`{|}".indexOf(c) < 0) {
                    encoded.append(c);
                } else {
                    encoded.append('%')
                            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
                }
            }
            return encoded.toString();
        }
    }

    /**
     * Nothing: the fault has been reported, and the build will not be written unless its site excuses that.
     *
     * @param kind of what leads there
     */
    record Dead(Link.Kind kind) implements Target {
        @Override
        public String href(Route page) {
            // A picture from elsewhere, about: included, would be a breach of the page's own rules, said in the
            // console.
            return kind == Link.Kind.IMAGE ? "data:," : "about:invalid";
        }
    }
}
