package org.nuggets.parse;

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
        boolean fromWord = html.contains("Mso") || html.contains("<o:p>");
        if (fromWord && !text.isEmpty() && text.length() <= LONGEST) {
            return "this comes from Word: keep its words alone, '" + text + "'; ";
        }
        return fromWord
                ? "this comes from Word: paste it without its formatting (Ctrl-Shift-V); "
                : "write it in Markdown; ";
    }

    /** The address that people open, where a frame has that of a player. */
    private static String address(String source) {
        String whole = source.startsWith("//") ? "https:" + source : source;
        return whole.replaceFirst(
                "^https://www\\.youtube(?:-nocookie)?\\.com/embed/([\\w-]+).*", "https://www.youtube.com/watch?v=$1");
    }
}
