package org.banfa.engine.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.instrumentation.ProvidedTags;
import com.oracle.truffle.api.instrumentation.StandardTags;

/** Registers the language: evaluating a source reads its documents over those before and yields the program of its method. */
@TruffleLanguage.Registration(
    id = BanfaLanguage.ID,
    name = "Banfa",
    defaultMimeType = BanfaLanguage.MIME_TYPE,
    characterMimeTypes = BanfaLanguage.MIME_TYPE,
    contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE)
@ProvidedTags({StandardTags.RootTag.class, StandardTags.CallTag.class, StandardTags.StatementTag.class})
public final class BanfaLanguage extends TruffleLanguage<BanfaContext> {
  public static final String ID = "banfa";
  static final String MIME_TYPE = "application/x-banfa";

  @Override
  protected BanfaContext createContext(Env env) {
    return new BanfaContext(this, env);
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    return new EvaluationRootNode(this, request.getSource()).getCallTarget();
  }
}
