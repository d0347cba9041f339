package org.banfa.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.LibraryLoader.Base;
import org.banfa.model.library.StandardLibrary;
import org.banfa.syntax.diagnostic.Diagnostic;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.diagnostic.Severity;
import org.banfa.syntax.text.Source;
import org.junit.jupiter.api.Test;

/** Every sentence that the manual of the language shows can be read: in a method, a statute, a scenario, or as the declaration or the document it is. */
class LanguageManualTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```banfa\\n(.*?)^```$");
  private static final Pattern INLINE = Pattern.compile("`([^`\\n]*[\\u4e00-\\u9fff][^`\\n]*。)`");
  private static final Pattern DOCUMENT = Pattern.compile("^(术语|法规|办法|情景|案例|审查|日历|范本|公文)「");
  /** Words that the samples use and a document of their own would declare. */
  private static final String WORDS = "术语「手册用词」\n设「董事」：人员；栏目：人数。\n设「董事长」：职务；栏目：人数。\n";
  private static final String VOTE = "术语「手册的投票」\n设「选举董事长」：行为；栏目：时间、当选、当选次序、选举人、参选范围；用途：投票行为；关涉：董事长。\n";
  /** Stands where a sample leaves something out; such a sample is no sentence. */
  private static final String CUT_OFF = "……";
  private static final String DECLARED_TWICE = "B1364";
  private static final String PAPER = "公文「甲」\n  标题：「乙」。\n  %s\n";
  private static final String DECLARED = "术语「甲」\n%s\n";
  private static final List<String> AROUND = List.of(
      "办法「甲」\n  组织：村民委员会。\n\n第一条\n%s\n",
      "法规「甲」\n  版本：「2010」自2010年10月28日起；「2018」自2018年12月29日起；「2025」自2026年1月1日起。\n\n第一条\n〔list-publication/x〕公布选民名单应当在选举日前。\n%s\n",
      "法规「甲」\n  %s\n",
      "情景「甲」\n  办法：《乙》。\n  登记选民：100人，分成2个村民小组。\n  参加投票：60%%。\n  自荐：甲竞选主任，支持60%%。\n%s\n",
      "情景「甲」\n  办法：《乙》。\n  参加投票：60%%。\n%s\n");

  @Test
  void everySentenceItShowsCanBeRead() throws IOException {
    String manual = Files.readString(Path.of(System.getProperty("banfa.root"), "interpreter", "LANGUAGE.md")).replace("\r\n", "\n");
    Base base = new LibraryLoader(new Diagnostics()).extend(Base.EMPTY, StandardLibrary.words());
    TreeSet<String> unread = new TreeSet<>();
    List<String> samples = samples(manual);
    for (String sample : samples) if (!isRead(base, sample)) unread.add(sample);
    assertThat(samples).hasSizeGreaterThan(60);
    assertThat(unread).isEmpty();
  }

  private static List<String> samples(String manual) {
    List<String> samples = new ArrayList<>();
    Matcher block = BLOCK.matcher(manual);
    while (block.find()) samples.add(block.group(1));
    Matcher inline = INLINE.matcher(BLOCK.matcher(manual).replaceAll(""));
    while (inline.find()) if (inline.group(1).strip().length() > 1) samples.add(inline.group(1));
    samples.removeIf(s -> s.contains(CUT_OFF));
    return samples;
  }

  private static boolean isRead(Base base, String sample) {
    if (DOCUMENT.matcher(sample).find()) return errors(base, sample).isEmpty();
    if (sample.startsWith("设「") && !sample.contains("：阶段；")) return errors(base, String.format(DECLARED, sample)).stream().allMatch(d -> d.code().equals(DECLARED_TWICE));
    if (sample.startsWith("用语：")) return errors(base, String.format(PAPER, sample)).isEmpty();
    return AROUND.stream().anyMatch(a -> errors(base, String.format(a, sample)).isEmpty());
  }

  private static List<Diagnostic> errors(Base base, String text) {
    Diagnostics found = new Diagnostics();
    List<Source> sources = new ArrayList<>(List.of(new Source("sample.banfa", text)));
    if (text.contains("董事")) sources.add(new Source("words.banfa", WORDS));
    if (text.contains("选举董事长") && !text.contains("设「")) sources.add(new Source("vote.banfa", VOTE));
    new LibraryLoader(found).extend(base, sources);
    return found.sorted().stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }
}
