package org.nuggets.parse.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an author who does not know HTML can write in place of some that is not shown. */
final class HtmlAdvice {

    private static final int LONGEST = 200;

    private HtmlAdvice() {}

    /** The advice, to be followed by other words. */
    static String of(String html) {
        Document read = Jsoup.parseBodyFragment(html);
        Element frame = read.selectFirst("iframe[src], embed[src], video[src], audio[src]");
        if (frame != null) {
            return "write the address of the film or the page in a line of its own: <" + address(frame.attr("src"))
                    + ">; ";
        }
        String text = read.body().text();
        if (!isFromWord(html)) {
            return "write it in Markdown; ";
        }
        return text.isEmpty() || text.length() > LONGEST
                ? "this comes from Word, and its words are shown: to be rid of the tags, paste it again without its"
                        + " formatting (Ctrl-Shift-V); "
                : "this comes from Word: keep its words alone, '" + text + "'; ";
    }

    /** Whether Word has made it, as one sees by what only Word writes. */
    static boolean isFromWord(String html) {
        return html.contains("Mso")
                || html.contains("mso-")
                || html.contains("<o:p>")
                || html.contains("<!--[if gte mso")
                || html.contains("<![if !support");
    }

    /** The address that people open, where a frame has that of a player. */
    private static String address(String source) {
        String whole = source.startsWith("//") ? "https:" + source : source;
        return whole.replaceFirst(
                        "^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*",
                        "https://www.youtube.com/watch?v=$1")
                .replaceFirst("^https?://player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/$1");
    }
}
