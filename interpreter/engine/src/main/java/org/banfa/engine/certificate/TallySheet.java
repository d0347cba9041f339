package org.banfa.engine.certificate;

import java.util.Map;
import java.util.SortedMap;
import org.banfa.engine.contest.Account;
import org.banfa.engine.contest.Tally;
import org.banfa.engine.election.Tallying;

/**
 * Writes the totals of a count as a table of comma-separated values, one total per row. A name with {@code ×} before it has
 * votes against, {@code ×} alone is the number of void columns of a post; a total on a further measure has its word and a
 * middle dot before the item.
 */
final class TallySheet {
  private TallySheet() {}

  static String of(Tally tally) {
    StringBuilder out = new StringBuilder("项目,姓名,数\n");
    rows(out, "", tally);
    tally.scales().forEach((scale, own) -> rows(out, scale + "·", own));
    return out.toString();
  }

  private static void rows(StringBuilder out, String before, Tally tally) {
    Account a = tally.account();
    row(out, before + "登记", "", a.registered());
    row(out, before + "参加", "", a.voters());
    row(out, before + "发出", "", a.issued());
    row(out, before + "收回", "", a.collected());
    row(out, before + "有效", "", a.valid());
    row(out, before + "无效", "", a.invalid());
    row(out, before + "弃权", "", a.abstained());
    people(out, before, tally.votes(), "");
    people(out, before, tally.against(), Tallying.NO);
    tally.voidColumns().forEach((post, number) -> row(out, before + post, Tallying.NO, number));
  }

  private static void people(StringBuilder out, String before, SortedMap<String, SortedMap<String, Long>> votes, String mark) {
    votes.forEach((post, of) -> {
      for (Map.Entry<String, Long> vote : of.entrySet()) row(out, before + post, mark + vote.getKey(), vote.getValue());
    });
  }

  private static void row(StringBuilder out, String item, String name, long number) {
    out.append(Table.cell(item)).append(',').append(Table.cell(name)).append(',').append(number).append('\n');
  }
}
