package org.banfa.syntax.lex;

import static org.assertj.core.api.Assertions.assertThat;

import org.banfa.grammar.BanfaLexer;
import org.junit.jupiter.api.Test;

class ShapesTest {
  private static final String[] TERMS = {"投票", "选举有效", "选举办法", "公布", "自荐", "候选人", "村民代表", "组织"};

  @Test
  void opensDocumentsAndArticles() {
    Cuts cuts = Cuts.of("办法「甲村选举办法」/\"a method\"\n  代号：「x」。\n第三条（投票、选举（一））\n投票。", TERMS);
    assertThat(cuts.types()).isEqualTo("DOCKIND QUOTED SLASH QUOTED TERM COLON QUOTED STOP ARTICLE HEADING TERM STOP");
    assertThat(cuts.word(8).literal()).isEqualTo(3);
    assertThat(cuts.word(9).literal()).isEqualTo("投票、选举（一）");
    assertThat(Cuts.of("办法：「甲」。").types()).isEqualTo("TERM COLON QUOTED STOP");
    assertThat(Cuts.of("第12条 投票。", TERMS).types()).isEqualTo("ARTICLE TERM STOP");
  }

  @Test
  void keepsCitationsApartFromArticles() {
    Cuts cuts = Cuts.of("条次：「2010」第十四条第一款；「2025」第三条第二款第（一）项。\n第二条", TERMS);
    assertThat(cuts.types()).isEqualTo("TERM COLON QUOTED CITE SEMI QUOTED CITE STOP ARTICLE");
    assertThat(cuts.word(3).literal()).isEqualTo("第十四条第一款");
  }

  @Test
  void numbersItems() {
    assertThat(Cuts.of("公布：（一）投票；(2)投票；③投票。1、投票。２．投票。", TERMS).types())
        .isEqualTo("TERM COLON ITEMNO TERM SEMI ITEMNO TERM SEMI ITEMNO TERM STOP ITEMNO TERM STOP ITEMNO TERM STOP");
    assertThat(Cuts.of("投票：1、2。", TERMS).types()).isEqualTo("TERM COLON INT ENUM INT STOP");
    assertThat(Cuts.of("投票（3人）。", TERMS).types()).isEqualTo("TERM LP INT UNIT RP STOP");
    assertThat(Cuts.of("第三条（一）投票").types()).startsWith("ARTICLE ITEMNO");
  }

  @Test
  void tellsSlashesApart() {
    assertThat(Cuts.of("地域：浙江省/舟山市/定海区。").types()).isEqualTo("TERM COLON PATH STOP");
    assertThat(Cuts.of("地域为浙江省／舟山市。").words()).isEqualTo("地域|为|浙江省／舟山市|。");
    assertThat(Cuts.of("投票 / 公布", TERMS).types()).isEqualTo("TERM ENUM TERM");
    assertThat(Cuts.of("设「甲」/\"a\"：词。").types()).isEqualTo("DECLARE QUOTED SLASH QUOTED COLON TERM STOP");
  }

  @Test
  void retagsByTheNextWord() {
    assertThat(Cuts.of("自荐的，公布的候选人。", TERMS).types()).isEqualTo("TERM DE_END COMMA TERM DE TERM STOP");
    assertThat(Cuts.of("自荐的除外", TERMS).types()).isEqualTo("TERM DE_END EXCEPT");
    assertThat(Cuts.of("自荐的", TERMS).types()).isEqualTo("TERM DE_END");
    assertThat(Cuts.of("设「投票」：词；投票应当设候选人。", TERMS).types())
        .isEqualTo("DECLARE QUOTED COLON TERM SEMI TERM MODAL HAS TERM STOP");
    assertThat(Cuts.of("解释「甲」：解释。").types()).isEqualTo("INTERPRET QUOTED COLON TERM STOP");
    assertThat(Cuts.of("投票.选举有效应当。", TERMS).types()).isEqualTo("TERM DE TERM MODAL STOP");
    assertThat(Cuts.of("投票. 公布", TERMS).types()).isEqualTo("TERM STOP TERM");
  }

  @Test
  void keepsComments() {
    Cuts cuts = Cuts.of("投票。注：别读我\n// 「也别\n投票/* 不。 */。", TERMS);
    assertThat(cuts.types()).isEqualTo("TERM STOP TERM STOP");
    assertThat(cuts.cut.comments()).extracting(Comment::text).containsExactly("注：别读我", "// 「也别", "/* 不。 */");
    assertThat(Cuts.of("投票。/* 没完 投票。", TERMS).codes()).containsExactly("B1123");
  }

  @Test
  void readsEnglish() {
    Lexicon lexicon = Cuts.lexicon("参加投票人数/voters", "登记选民/registered voters", "选举日/election day", "村民委员会/villagers' committee", "投票/ballot paper");
    assertThat(Cuts.of("If the voters exceed one half of registered voter, ballot papers must not be.", lexicon).types())
        .isEqualTo("IF TERM CMP FRACTION OF TERM COMMA TERM MODAL IS STOP");
    assertThat(Cuts.of("at least 20 days before Election Day", lexicon).types()).isEqualTo("CMP INT UNIT BEFORE TERM");
    assertThat(Cuts.of("villagers’ committee has no 3 people or more", lexicon).types()).isEqualTo("TERM HAS INT UNIT CMP_POST");
    assertThat(Cuts.of("binds as: at-least. unit: people.", lexicon).types()).isEqualTo("TERM COLON TERM STOP TERM COLON TERM STOP");
    assertThat(Cuts.of("binds as: at-least", lexicon).word(2).entry().key()).isEqualTo("下限");
    assertThat(Cuts.of("a majority of voters; 20 percent; two thirds", lexicon).types())
        .isEqualTo("MAJORITY OF TERM SEMI FRACTION SEMI FRACTION");
    assertThat(Cuts.of("Article 3 (Voting)\nvoters. articles: Article 14(1).", lexicon).types())
        .isEqualTo("ARTICLE HEADING TERM STOP TERM COLON CITE STOP");
    assertThat(Cuts.of("A: voters; B: a voter; adopted: A.", lexicon).types())
        .isEqualTo("TERM COLON TERM SEMI TERM COLON TERM SEMI TERM COLON TERM STOP");
    assertThat(Cuts.of("method \"甲\"\ndeclare \"x\": word.", lexicon).types())
        .isEqualTo("DOCKIND QUOTED DECLARE QUOTED COLON TERM STOP");
    Cuts unknown = Cuts.of("registred voters exceed 3", lexicon);
    assertThat(unknown.codes()).containsExactly("B1101");
    assertThat(unknown.types()).isEqualTo("? TERM CMP INT");
  }

  @Test
  void knowsEveryBuiltInSpelling() {
    for (BuiltInWords.Line line : BuiltInWords.read("words.txt")) {
      int type = line.entry().type();
      for (String spelling : line.chinese()) checkAlone(spelling, type);
      for (String spelling : line.english()) checkAlone(spelling, type);
    }
  }

  private static void checkAlone(String spelling, int type) {
    boolean unit = type == BanfaLexer.UNIT;
    Cuts cuts = Cuts.of(unit ? "3" + (Spelling.hasHan(spelling) ? "" : " ") + spelling : spelling + "：");
    int expected = type == BanfaLexer.DE ? BanfaLexer.DE_END : type;
    assertThat(cuts.word(unit ? 1 : 0).type()).as(spelling).isEqualTo(expected);
    assertThat(cuts.word(unit ? 1 : 0).text()).isEqualTo(spelling);
    assertThat(cuts.problems).as(spelling).isEmpty();
  }
}
