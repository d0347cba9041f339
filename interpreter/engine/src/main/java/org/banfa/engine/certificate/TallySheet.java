package org.banfa.engine.certificate;

import java.util.Map;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;

/** Writes the totals of a count as a table of comma-separated values, one total per row. */
final class TallySheet {
  private TallySheet() {}

  static String of(Tally tally) {
    Account a = tally.account();
    StringBuilder out = new StringBuilder("项目,姓名,数\n");
    row(out, "登记", a.registered());
    row(out, "参加", a.voters());
    row(out, "发出", a.issued());
    row(out, "收回", a.collected());
    row(out, "有效", a.valid());
    row(out, "无效", a.invalid());
    row(out, "弃权", a.abstained());
    tally.votes().forEach((post, votes) -> {
      for (Map.Entry<String, Long> vote : votes.entrySet()) {
        out.append(Table.cell(post)).append(',').append(Table.cell(vote.getKey())).append(',').append(vote.getValue()).append('\n');
      }
    });
    return out.toString();
  }

  private static void row(StringBuilder out, String item, long number) {
    out.append(item).append(",,").append(number).append('\n');
  }
}
