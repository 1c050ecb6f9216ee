package org.nuggets.render.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables for spreadsheets. */
class CsvTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@a", " =1", "\u00A0=1", "\n=1", "\t1", "\r1", "＝1", "＋1", "－1", "＠a", "'=1"})
    void noCellIsAFormulaInAnyWidth(String cell) {
        assertThat(CsvTable.of(List.of(List.of(cell)), ",").replaceFirst("^\uFEFF\"?", ""))
                .startsWith("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "'tis", "1 - 2", "–"})
    void whatIsNoneStandsAsItIs(String cell) {
        assertThat(CsvTable.of(List.of(List.of(cell)), ",")).isEqualTo("\uFEFF" + cell + "\r\n");
    }
}
