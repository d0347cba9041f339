package org.banfa.procedures.scripts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banfa.cli.reference.Grammar;
import org.banfa.cli.reference.KeyTable;
import org.banfa.grammar.BanfaLexer;
import org.banfa.model.core.Clause;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Modality;
import org.banfa.model.core.Op;
import org.banfa.model.core.TimeValue;
import org.banfa.model.core.Value;
import org.banfa.model.document.DocumentKind;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.elaborate.DocumentElaborator;
import org.banfa.model.library.LibraryLoader;
import org.banfa.model.library.StandardLibrary;
import org.banfa.model.vocabulary.ColumnRoles;
import org.banfa.model.vocabulary.Kind;
import org.banfa.model.vocabulary.Roles;
import org.banfa.model.vocabulary.Term;
import org.banfa.model.vocabulary.Unit;
import org.banfa.syntax.diagnostic.Diagnostics;
import org.banfa.syntax.lex.Lexicon;
import org.banfa.syntax.lex.Word;
import org.banfa.syntax.read.Reader;
import org.banfa.syntax.read.Structure;
import org.banfa.syntax.text.Source;
import org.banfa.syntax.tree.DocumentTree;

/** Every construct of the language and the files of procedures that use it; a construct is "group | name". */
final class Uses {
  static final String KIND = "文件种类";
  static final String KEY = "栏目";
  static final String ROLE = "用途";
  static final String COLUMN = "表头";
  static final String WORD = "词的种类";
  static final String SAYING = "说法";
  static final String GRAMMAR = "语法";
  private static final String TABLE_ENDING = ".csv";
  private static final String ANSWERS_ENDING = ".answers.txt";

  private final Map<String, Set<String>> files = new TreeMap<>();
  private final KeyTable keys = KeyTable.read();

  private Uses() {}

  /** The files that use each construct, none for one that nobody uses. */
  static Map<String, Set<String>> of(List<Folder> folders) {
    Uses uses = new Uses();
    uses.everything();
    for (Folder folder : folders) uses.add(folder);
    return uses.files;
  }

  private void everything() {
    for (KeyTable.Key key : keys.all()) {
      if (!key.kind().equals("ANSWERS")) name(KIND, key.kind());
      name(KEY, key.kind() + " " + key.word());
    }
    Roles.ALL.forEach(r -> name(ROLE, r));
    ColumnRoles.ALL.forEach(r -> name(COLUMN, r));
    for (Kind kind : Kind.values()) name(WORD, kind.name());
    for (Op op : Op.values()) name(SAYING, "op " + op);
    for (Modality modality : Modality.values()) name(SAYING, "modality " + modality);
    for (Unit unit : Unit.values()) name(SAYING, "unit " + unit);
    for (Class<?> type : Value.class.getPermittedSubclasses()) name(SAYING, "value " + type.getSimpleName());
    for (Class<?> type : Formula.class.getPermittedSubclasses()) name(SAYING, "formula " + type.getSimpleName());
    for (Class<?> type : TimeValue.Anchor.class.getPermittedSubclasses()) name(SAYING, "anchor " + type.getSimpleName());
    for (TimeValue.Side side : TimeValue.Side.values()) name(SAYING, "side " + side);
    for (String saying : List.of("guard", "exception", "softened")) name(SAYING, saying);
    Grammar.parser().forEach((rule, body) -> {
      for (String part : body.split("[^A-Za-z_]+")) if (!part.isEmpty() && !part.equals("EOF")) name(GRAMMAR, rule + " > " + part);
    });
  }

  private void name(String group, String name) {
    files.computeIfAbsent(group + " | " + name, k -> new TreeSet<>());
  }

  private void use(String group, String name, String file) {
    Set<String> users = files.get(group + " | " + name);
    if (users != null) users.add(file);
  }

  private void add(Folder folder) {
    List<Source> sources = new ArrayList<>(StandardLibrary.words());
    for (Path file : folder.scripts()) sources.add(new Source(file.toString(), Folder.text(file)));
    Lexicon lexicon = LibraryLoader.lexicon(sources);
    for (Path file : folder.scripts()) script(folder, new Source(file.toString(), Folder.text(file)), lexicon);
    for (LegalDocument method : folder.methods()) method.rules().forEach(r -> r.clauses().forEach(c -> clause(c, shown(method.source().name()))));
    for (Path file : folder.files()) {
      if (file.toString().endsWith(TABLE_ENDING)) table(folder, file);
      if (file.toString().endsWith(ANSWERS_ENDING)) answers(file);
    }
  }

  private void script(Folder folder, Source source, Lexicon lexicon) {
    String file = shown(source.name());
    var tree = Reader.read(source, lexicon, new Diagnostics());
    List<Word> words = tree.cut().words();
    for (DocumentTree document : tree.documents()) {
      DocumentKind kind = DocumentElaborator.kind(document);
      use(KIND, kind.name(), file);
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        if (word.entry() == null || word.span().start() < document.span().start() || word.span().end() > document.span().end()) continue;
        boolean headed = i + 1 < words.size() && words.get(i + 1).type() == BanfaLexer.COLON;
        key(kind.name(), word.entry().chinese(), headed, file);
        folder.library().vocabulary().find(word.entry().chinese()).ifPresent(t -> term(t, file));
      }
    }
    for (Structure.Mark mark : Structure.of(source, lexicon).marks()) use(GRAMMAR, mark.within() + " > " + mark.name(), file);
  }

  /** Declarations stand in methods as they do among the terms. */
  private void key(String kind, String word, boolean headed, String file) {
    for (KeyTable.Key key : keys.all()) {
      boolean declared = key.kind().equals("TERMS") && kind.equals("METHOD");
      boolean open = key.place().equals("part") || key.place().equals("declare");
      boolean meant = key.word().equals(word) || key.place().equals("declare") && key.type().equals("kindword") && key.values().contains(word);
      if (meant && (key.kind().equals(kind) || declared) && (headed || open)) use(KEY, key.kind() + " " + key.word(), file);
    }
  }

  private void term(Term term, String file) {
    use(WORD, term.kind().name(), file);
    if (term.role() != null) use(ROLE, term.role(), file);
  }

  private void clause(Clause clause, String file) {
    use(SAYING, "op " + clause.op(), file);
    use(SAYING, "modality " + clause.modality(), file);
    use(SAYING, "value " + clause.value().getClass().getSimpleName(), file);
    if (clause.soft()) use(SAYING, "softened", file);
    if (!clause.guard().equals(Formula.TRUE)) use(SAYING, "guard", file);
    if (!clause.exceptions().isEmpty()) use(SAYING, "exception", file);
    formula(clause.guard(), file);
    clause.exceptions().forEach(e -> formula(e, file));
    if (clause.value() instanceof Value.Formal formal) formula(formal.formula(), file);
    if (clause.subject().term() != null && clause.subject().term().unit() != null) use(SAYING, "unit " + clause.subject().term().unit(), file);
    if (clause.value() instanceof Value.When when) when.time().bounds().forEach(b -> bound(b, file));
  }

  private void bound(TimeValue.Bound bound, String file) {
    use(SAYING, "anchor " + bound.anchor().getClass().getSimpleName(), file);
    use(SAYING, "side " + bound.side(), file);
    use(SAYING, "unit " + bound.unit(), file);
  }

  private void formula(Formula formula, String file) {
    use(SAYING, "formula " + formula.getClass().getSimpleName(), file);
    if (formula instanceof Formula.And and) and.parts().forEach(p -> formula(p, file));
    if (formula instanceof Formula.Or or) or.parts().forEach(p -> formula(p, file));
    if (formula instanceof Formula.Not not) formula(not.part(), file);
  }

  private void table(Folder folder, Path file) {
    List<Term> columns = folder.library().vocabulary().all().stream().filter(t -> ColumnRoles.ALL.contains(String.valueOf(t.role()))).toList();
    for (String cell : Folder.text(file).lines().findFirst().orElse("").replace("\uFEFF", "").split("[,\t]"))
      for (Term column : columns)
        if (column.id().equals(cell + "列") || column.id().equals(cell) || column.synonyms().contains(cell + "列")) use(COLUMN, column.role(), shown(file.toString()));
  }

  private void answers(Path file) {
    for (String line : Folder.text(file).split("\n")) use(KEY, "ANSWERS " + line.strip().replaceFirst("\\s*=.*$", ""), shown(file.toString()));
  }

  private static String shown(String name) {
    return name.replace('\\', '/').replace("src/test/resources/", "");
  }
}
