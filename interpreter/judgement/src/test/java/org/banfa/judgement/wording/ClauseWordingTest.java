package org.banfa.judgement.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banfa.judgement.finding.Argument;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.TimeValue.Anchor;
import org.banfa.model.core.TimeValue.Bound;
import org.banfa.model.core.TimeValue.Side;
import org.banfa.model.core.Value;
import org.banfa.model.vocabulary.Slot;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Catalogue;
import org.banfa.syntax.diagnostic.Language;
import org.junit.jupiter.api.Test;

class ClauseWordingTest {
  private final Wording zh = new Wording(Catalogue.of(Language.ZH));
  private final Wording en = new Wording(Catalogue.of(Language.EN));

  private void says(Clause clause, String chinese, String english) {
    assertThat(zh.clause(clause)).isEqualTo(chinese);
    assertThat(en.clause(clause)).isEqualTo(english);
  }

  @Test
  void numbers() {
    Value range = new Value.Formal(new Formula.And(List.of(
        Words.compare(Words.COMMITTEE_SIZE, Comparator.AT_LEAST, 3), Words.compare(Words.COMMITTEE_SIZE, Comparator.AT_MOST, 7))));
    says(Words.clause(Words.COMMITTEE_SIZE, Op.IS, range, Modality.MUST),
        "村民委员会的人数应当为3至7名", "number of the villagers' committee must be 3 to 7");
    Value least = new Value.Formal(Words.compare(Words.COMMITTEE_SIZE, Comparator.AT_LEAST, 3));
    says(Words.clause(Words.COMMITTEE_SIZE, Op.IS, least, Modality.NORMALLY),
        "村民委员会的人数一般不少于3名", "number of the villagers' committee should normally be at least 3");
    says(Words.clause(Words.COMMITTEE_SIZE, Op.IS, least, Modality.STATED),
        "村民委员会的人数不少于3名", "number of the villagers' committee is at least 3");
    Value over = new Value.Formal(Words.compare(Words.COMMITTEE_SIZE, Comparator.GREATER, 3));
    says(Words.clause(Words.COMMITTEE_SIZE, Op.IS, over, Modality.MUST_NOT),
        "村民委员会的人数不得超过3名", "number of the villagers' committee must not be more than 3");
  }

  @Test
  void conditionsAndComparisons() {
    Formula quorum = Words.share(Words.VOTERS, Comparator.GREATER, Words.REGISTERED, 1, 2);
    Slot valid = new Slot(Words.VOTING, Words.VALID);
    says(Words.clause(valid, Op.IS, new Value.Formal(quorum), Modality.MUST),
        "投票的选举有效应当具备条件：参加投票人数超过登记选民的二分之一",
        "valid election of “voting” must depend on: voters exceed one half of registered voters");
    says(Words.clause(Words.VOTERS, Op.IS, new Value.Formal(quorum), Modality.MUST),
        "参加投票人数应当超过登记选民的二分之一", "voters must be more than one half of registered voters");
    says(Words.clause(Words.VOTERS, Op.IS, new Value.Formal(quorum), Modality.STATED),
        "参加投票人数超过登记选民的二分之一", "voters exceed one half of registered voters");
  }

  @Test
  void sets() {
    Slot chair = new Slot(Words.VOTING, Words.CHAIR);
    Value one = new Value.Members(List.of(Words.COMMITTEE));
    says(Words.clause(chair, Op.INCLUDES, one, Modality.MUST),
        "投票的主持应当包括村民委员会", "chairing of “voting” must include villagers' committee");
    says(Words.clause(chair, Op.EXCLUDES, one, Modality.MUST),
        "投票的主持不得包括村民委员会", "chairing of “voting” must not include villagers' committee");
    says(Words.clause(chair, Op.EXCLUDES, one, Modality.STATED),
        "投票的主持不包括村民委员会", "chairing of “voting” excludes villagers' committee");
  }

  @Test
  void flagsRankingsTextsAndActs() {
    Slot secret = new Slot(Words.VOTING, Words.SECRET);
    says(Words.clause(secret, Op.IS, new Value.Flag(true), Modality.MUST), "投票应当做到“无记名”", "“voting” must have “secret”");
    says(Words.clause(secret, Op.IS, new Value.Flag(false), Modality.MUST), "投票不得有“无记名”", "“voting” must not have “secret”");
    says(Words.clause(secret, Op.IS, new Value.Flag(false), Modality.STATED), "投票不实行“无记名”", "“voting” does not have “secret”");
    Value ranking = new Value.Ranking(List.of(List.of(Words.VOTES.term()), List.of(Words.COMMITTEE)));
    says(Words.clause(new Slot(Words.VOTING, Words.KEEP), Op.IS, ranking, Modality.STATED),
        "投票的保留依次为得票、村民委员会", "keep of “voting” is in this order: votes, villagers' committee");
    Value order = new Value.Ranking(List.of(List.of(Words.PUBLISH), List.of(Words.VOTING)));
    says(Words.clause(new Slot(Words.VOTING, null), Op.ORDER, order, Modality.MUST),
        "应当先公布选民名单，再投票", "order must be kept: first publish the voter list, then voting");
    says(Words.clause(new Slot(Words.PUBLISH, null), Op.EXISTS, new Value.Present(), Modality.MUST),
        "应当设有“公布选民名单”", "“publish the voter list” must be provided for");
    says(Words.clause(new Slot(Words.VOTING, Words.TIME), Op.IS, new Value.Words("及时举行"), Modality.MUST),
        "投票的时间应当为“及时举行”", "time of “voting” must be “及时举行”");
  }

  @Test
  void timesAreSaidOfTheAct() {
    Slot time = new Slot(Words.PUBLISH, Words.TIME);
    Bound ahead = new Bound(Side.NOT_LATER, new Anchor.Day(Words.ELECTION_DAY), -20, Unit.DAYS);
    says(Words.clause(time, Op.IS, new Value.When(new TimeValue(List.of(ahead))), Modality.MUST),
        "公布选民名单应当在选举日的20日前", "“publish the voter list” must take place 20 days or more before election day");
    Bound late = new Bound(Side.NOT_LATER, new Anchor.Day(Words.ELECTION_DAY), 0, Unit.DAYS);
    says(Words.clause(time, Op.IS, new Value.When(new TimeValue(List.of(late))), Modality.STATED),
        "公布选民名单不迟于选举日", "“publish the voter list” takes place not later than election day");
  }

  @Test
  void prohibitionsAndChoices() {
    Value most = new Value.Formal(new Formula.Not(Words.compare(Words.COMMITTEE_SIZE, Comparator.GREATER, 3)));
    says(Words.clause(Words.COMMITTEE_SIZE, Op.IS, most, Modality.MUST),
        "村民委员会的人数不得超过3名", "number of the villagers' committee must not exceed 3");
    Value.Members members = new Value.Members(List.of(Words.COMMITTEE, Words.SHORTFALL));
    says(Words.clause(new Slot(Words.VOTING, Words.CHAIR), Op.IS, members, Modality.MUST),
        "投票的主持应当为村民委员会或者名额不足", "chairing of “voting” must be villagers' committee or shortfall");
    says(Words.clause(new Slot(Words.PUBLISH, null), Op.EXCLUDES, new Value.Present(), Modality.MUST),
        "不得设有“公布选民名单”", "“publish the voter list” must not be provided for");
    says(Words.clause(new Slot(Words.VOTING, null), Op.IS, new Value.Words("及时举行"), Modality.MUST_NOT),
        "投票不得“及时举行”", "voting must not satisfy “及时举行”");
  }

  @Test
  void guardsExceptionsAndSoftness() {
    Clause plain = Words.clause(new Slot(Words.VOTING, Words.SECRET), Op.IS, new Value.Flag(true), Modality.MUST);
    Clause guarded = new Clause(plain.subject(), plain.op(), plain.value(), Modality.MUST,
        Words.compare(Words.REGISTERED, Comparator.LESS, 500), List.of(new Formula.Situation(Words.SHORTFALL)), true, "", plain.locus());
    says(guarded, "登记选民少于500人的，投票一般应当做到“无记名”；但名额不足的除外",
        "if registered voters are fewer than 500: “voting” should normally have “secret”, except if “shortfall” is the case");
  }

  @Test
  void placesAndArguments() {
    assertThat(zh.place(Words.place())).isEqualTo("第四条第一款第（二）项〔准备阶段〕");
    assertThat(en.place(Words.place())).isEqualTo("Article 4(1)(ii) [准备阶段]");
    assertThat(zh.argument(new Argument.Words(List.of(Words.COMMITTEE, Words.VOTING, Words.STAGE)))).isEqualTo("村民委员会、投票和准备阶段");
    assertThat(en.argument(new Argument.Subject(Words.COMMITTEE_SIZE))).isEqualTo("number of the villagers' committee");
    assertThat(zh.argument(new Argument.Sentence("phrase.equals", List.of(new Argument.Text("甲"), new Argument.Text("乙"))))).isEqualTo("甲为乙");
  }
}
