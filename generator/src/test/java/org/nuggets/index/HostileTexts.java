package org.nuggets.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuggets.index.analysis.Analysis;

/** Texts on which two programs that take texts apart may well disagree. The same ones in each run. */
public final class HostileTexts {

    private static final List<String> APOSTROPHES = List.of("'", "’", "ʼ", "＇", "‘", "`", "´", "′", "ʻ", "ʹ");

    private static final List<String> WRITTEN = List.of(
            // Emoji: with a skin, joined, a flag, a keycap.
            "😀 good 👍🏽 work 👩‍🏫 teacher",
            "🇳🇿 Aotearoa",
            "1️⃣ first",
            "❤️‍🔥",
            "a😀b",
            // Hyphens, dashes, and what does not show.
            "co-operate",
            "co‐operate",
            "co‑operate",
            "co–operate",
            "co\u00ADoperate",
            "co\u200Boperate",
            "co\u2060operate",
            "follow-up-",
            "-minus",
            "state-of-the-art",
            "na\u200Dme",
            "zero\u200Cwidth",
            // Numbers.
            "3.14",
            "1,460",
            "2026-11-25",
            "12:30",
            "50%",
            "€20",
            "½ day",
            "x²",
            "H₂O",
            "Ⅷ",
            "ⅷ",
            "٣",
            "①",
            "1st 2nd",
            "KS2",
            "a1b2c3",
            "0",
            "00",
            "10³",
            // Addresses.
            "https://example.org/roles/secondee/?q=a&b=c#top",
            "mail@example.org",
            "www.example.org",
            "C:\\temp\\x.txt",
            "type:role",
            "a/b",
            "@name #tag",
            "snake_case_name",
            "C++ C# .NET",
            "c++17 f#, a* b** x+++ +y #z ..net x..y .a.b a.b.c.d.e",
            "Node.js R&D Q&A AT&T .docx v2.10.3 config.yml U.S.A. e.g. i.e.",
            "well-being wellbeing well–being well\u2011being e-mails -a- a--b a-1 1-a 1-2 a-b-c-d-e",
            "KS3 Y7 3a 11+ 5-7 2024/25 1,200",
            "l’école O’Brien-Smith’s don't-know",
            "שָׁלוֹם مـَدرسة",
            "检索 한국어검색 สวัสดีครับ ພາສາລາວ ភាសាខ្មែរ မြန်မာဘာသာ ๒๕๖๗ 9カ字a",
            "ﾊﾟﾝｶﾞ ＩＣＴ＋＋",
            // Chinese, Japanese, Korean.
            "学校",
            "学校とschool",
            "日本語のテスト",
            "ひらがな",
            "カタカナ",
            "ｶﾀｶﾅ",
            "ﾊﾟﾝ",
            "パン",
            "パン",
            "がか\u3099",
            "か\u3099",
            "は\u309A",
            "あ\u3099",
            "々",
            "〆切",
            "〇",
            "한국어 학교",
            "\u1112\u1161\u11AB\u1100\u116E\u11A8",
            "한's",
            "字's",
            "a字b",
            "字'字",
            "字\u0301",
            "\uF900",
            "\uD842\uDFB7",
            "a\uD842\uDFB7b",
            "豈",
            "ー",
            "スーパー",
            "全角ＡＢＣ１２３",
            // Greek, with its two small sigmas.
            "ΟΔΟΣ",
            "οδος",
            "οδοσ",
            "ΟΔΟΣ1",
            "ΟΔΟΣ'Α",
            "ΟΔΟΣ-Α",
            "ΟΔΟΣ. Α",
            "Σ",
            "ΣΑΣ",
            "Α\u0301Σ",
            "ΑΣ\u0301",
            "ΑΣ\u00ADΑ",
            "1Σ",
            "ΐ",
            "Ϊ\u0301",
            "ᾳ",
            "ᾼ",
            "ΆΣ",
            "ὈΔΥΣΣΕΎΣ",
            "aΣ",
            "aΣb",
            "Σ Σ",
            "ΑΣ:Α",
            "ΑΣ_Α",
            // Turkish and other letters that change their length or have a twin.
            "İstanbul",
            "ISPARTA",
            "ısparta",
            "I\u0307stanbul",
            "i\u0307stanbul",
            "DİYARBAKIR",
            "Straße",
            "STRASSE",
            "STRAẞE",
            "ﬁnd",
            "ﬃ",
            "ﬆop",
            "ĳs",
            "Ĳs",
            "ŉ",
            "ǅ",
            "ǆ",
            "Ǆ",
            "ǰ",
            "J\u030C",
            "H\u0331",
            "T\u0308",
            "W\u030A",
            "Y\u030A",
            "ẖ",
            "Kelvin \u212A",
            "Ångström \u212B",
            "Ω \u2126",
            "ſchool",
            "Æsop æsop",
            "Œuvre œuvre",
            "Øre øre",
            "Đđ",
            "Ðð",
            "Þþ",
            "Łódź",
            "Ħħ",
            "ǿ",
            "Ǿ",
            "ǽ",
            "ﬀ",
            "ª º",
            // Accents, put together and taken apart; marks alone.
            "café",
            "cafe\u0301",
            "CAFÉ",
            "CAFE\u0301",
            "naïve",
            "nai\u0308ve",
            "e\u0301\u0302\u0303",
            "\u0301",
            "\u0301\u0302",
            "a \u0301 b",
            "\u0301's",
            "\u0301'\u0301",
            "x'\u0301",
            "\u0301x",
            "q\u0323\u0307",
            "q\u0307\u0323",
            "\u20DD",
            "a\u20DD",
            "a\uFE0F",
            "é́",
            "Å\u0323",
            "Việt Nam",
            "Viê\u0323t",
            "ṩ",
            "s\u0323\u0307",
            "s\u0307\u0323",
            "\u0344",
            "\u0345",
            "Α\u0345",
            // Other scripts.
            "школа",
            "Школы",
            "й",
            "и\u0306",
            "ё",
            "Ёлка",
            "מדרסה",
            "בּ",
            "مَدرسة",
            "आचार्य",
            "क\u093C",
            "क़",
            "โรงเรียน",
            "ქართული",
            "ᲥᲐᲠ",
            "Ꭰ",
            "ꭰ",
            "\uD801\uDC00\uD801\uDC28",
            "Հայ",
            "և",
            // Halves of characters.
            "\uD83D",
            "\uDE00",
            "a\uD83Db",
            "\uDE00\uD83D",
            "x\uDBFF",
            "\uDC00y",
            "cafe\uD800\u0301",
            "\uD83D's",
            // Nothing much.
            "",
            " ",
            "\u0000",
            "\t\n",
            "\u00A0",
            "\u2028",
            "\uFEFFword",
            "'",
            "''",
            "' '",
            "’’’",
            "-",
            "...",
            "\uFFFF",
            "\uE000");

    /** Where random letters are taken from: first and last of a range, all of them in Unicode since long. */
    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {0x61, 0x7A},
        {0x61, 0x7A},
        {0xA0, 0x24F},
        {0x2B0, 0x36F},
        {0x300, 0x36F},
        {0x370, 0x3FF},
        {0x391, 0x3C9},
        {0x400, 0x45F},
        {0x531, 0x587},
        {0x5B0, 0x5EA},
        {0x620, 0x65F},
        {0x904, 0x94D},
        {0xE01, 0xE4D},
        {0x10A0, 0x10FF},
        {0x1100, 0x1112},
        {0x1161, 0x1175},
        {0x11A8, 0x11C2},
        {0x1E00, 0x1EFF},
        {0x1F00, 0x1FFE},
        {0x2000, 0x206F},
        {0x2070, 0x209C},
        {0x20D0, 0x20F0},
        {0x2100, 0x218B},
        {0x2460, 0x24FF},
        {0x3001, 0x303F},
        {0x3041, 0x30FF},
        {0x3099, 0x309A},
        {0x4E00, 0x4E60},
        {0xAC00, 0xAC60},
        {0xD800, 0xDFFF},
        {0xF900, 0xF920},
        {0xFB00, 0xFB06},
        {0xFB1D, 0xFB4F},
        {0xFE00, 0xFE0F},
        {0xFF07, 0xFF9F},
        {0x10400, 0x1044F},
        {0x1F600, 0x1F64F},
        {0x20000, 0x20040},
    };

    private static final List<String> ENDINGS = List.of(
            "s", "'s", "s'", "ed", "ing", "ly", "ness", "ization", "ational", "fulness", "ies", "ied", "eed", "eedly",
            "ogi", "li", "y", "yy", "ement", "ion", "tion", "e", "ee", "ll", "l", "ative", "ability", "'", "es", "us",
            "ss", "sses");

    private HostileTexts() {}

    public static List<String> all() {
        List<String> texts = new ArrayList<>(WRITTEN);
        for (String apostrophe : APOSTROPHES) {
            for (String around : List.of(
                    "school_s", "schools_", "_tis", "rock_n_roll", "o__clock", "l_été", "_", "hawai_i", "x_s_s")) {
                texts.add(around.replace("_", apostrophe));
            }
        }
        for (int length : new int[] {63, 64, 65, 66, 200}) {
            texts.add("a".repeat(length));
            texts.add("before " + "é".repeat(length) + " after");
            texts.add("e\u0301".repeat(length));
            texts.add("\uD801\uDC28".repeat(length / 2) + "x".repeat(length % 2));
            texts.add("İ".repeat(length / 2));
            texts.add("a'".repeat(length / 2) + "b");
            texts.add("字".repeat(length));
        }
        Random random = new Random(4);
        IntStream.range(0, 1500).mapToObj(i -> mixed(random)).forEach(texts::add);
        IntStream.range(0, 500).mapToObj(i -> english(random)).forEach(texts::add);
        return texts;
    }

    /** Words of Māori in every way that they are typed. */
    public static List<String> teReo() {
        return Stream.of(
                        "ākonga",
                        "kaiako",
                        "tamariki",
                        "whānau",
                        "mātauranga",
                        "kōrero",
                        "Māori",
                        "pāngarau",
                        "pūtaiao",
                        "tūākana",
                        "tēina",
                        "kāhui ako",
                        "manaakitanga",
                        "whanaungatanga",
                        "rangatiratanga",
                        "ngā mihi",
                        "tīpuna",
                        "wāhi",
                        "kōhanga reo",
                        "hapū",
                        "iwi",
                        "marae",
                        "pōwhiri",
                        "tēnā koutou",
                        "ā-iwi",
                        "māori's",
                        "ŌTĀKOU",
                        "Ōtautahi")
                .flatMap(word -> Stream.of(
                        word,
                        Normalizer.normalize(word, Normalizer.Form.NFD),
                        word.toUpperCase(Locale.ROOT),
                        Analysis.doubled(word),
                        Analysis.fold(word)))
                .distinct()
                .toList();
    }

    private static String mixed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            if (random.nextInt(6) == 0) {
                text.append(APOSTROPHES.get(random.nextInt(4)));
            } else if (random.nextInt(8) == 0) {
                text.append(WRITTEN.get(random.nextInt(WRITTEN.size())));
            } else {
                int[] range = RANGES[random.nextInt(RANGES.length)];
                text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
            }
        }
        return text.toString();
    }

    /** What might be an English word, with endings that a stemmer looks for. */
    private static String english(Random random) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(7); n >= 0; n--) {
            word.append("aeiouybcdglmnprstvwx".charAt(random.nextInt(20)));
        }
        for (int n = random.nextInt(3); n >= 0; n--) {
            word.append(ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        return word.toString();
    }
}
