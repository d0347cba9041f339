package org.banfa.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares what a certificate says was put on record with the record: the item, of whom or what, and what it says, row by row. */
final class RecordFile {
  static final String YES = "是";
  static final String NO = "否";

  private final List<List<String>> expected = new ArrayList<>();

  RecordFile() {
    expected.add(List.of("项目", "名称", "记载"));
  }

  void row(String item, String of, String says) {
    expected.add(List.of(item, of, says));
  }

  /** A row for each certificate by which a seat was gained or lost before. */
  void course(JsonNode course) {
    for (JsonNode move : course) row("此前取得、失去职务的证书", move.path("kind").asText() + "-" + move.path("number").asText(), move.path("seal").asText());
  }

  /** Reports every row that differs; gives the number of rows below the heading. */
  int compare(String text, List<Problem> problems) throws MalformedException {
    List<List<String>> rows = Rows.of(text, Problem.TOTALS);
    for (int i = 0; i < Math.max(rows.size(), expected.size()); i++) {
      List<String> found = i < rows.size() ? rows.get(i) : List.of();
      List<String> said = i < expected.size() ? expected.get(i) : List.of();
      if (!found.equals(said)) problems.add(Problem.of(Problem.RECORD, item(said, found), says(said), says(found)));
    }
    return rows.size() - 1;
  }

  private static String item(List<String> said, List<String> found) {
    List<String> row = said.isEmpty() ? found : said;
    if (row.isEmpty()) return "-";
    return row.size() > 1 && !row.get(1).isEmpty() ? row.get(1) : row.get(0);
  }

  private static String says(List<String> row) {
    return row.size() == 3 ? row.get(2) : row.isEmpty() ? "-" : String.join(",", row);
  }
}
