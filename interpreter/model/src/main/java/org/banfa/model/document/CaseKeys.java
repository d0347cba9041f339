package org.banfa.model.document;

import java.util.Set;

/** The keys of 案例 documents, for those who read and those who write them. */
public final class CaseKeys {
  public static final String CHECKS = "检查";
  public static final String AS_OF = "法律截至";
  public static final String GIVEN = "已知";
  public static final String EXPECTED = "预期";
  public static final String AGAINST = "对照";
  public static final String MATTER = "事项";
  public static final String BY_METHOD = "办法认可";
  public static final String BY_LAW = "规定认可";
  public static final String FINGERPRINT = "指纹";
  public static final String SCENARIO = "情景";
  public static final String SEED = "种子";
  public static final String RUN = "局号";
  public static final String INCIDENTS = "意外";
  public static final String DECISIONS = "决定";
  public static final String REFUSED = "不予接受";
  public static final String DONE = "办完";
  public static final String HAPPENED = "发生";
  public static final String SEATED = "选出";
  public static final String VACANT = "空缺";

  /** What may open a part of a sentence. */
  public static final Set<String> OPENING =
      Set.of(CHECKS, AS_OF, GIVEN, EXPECTED, AGAINST, MATTER, FINGERPRINT, SCENARIO, SEED, RUN, INCIDENTS, DECISIONS);

  /** What a practice came to. */
  public static final Set<String> COURSE = Set.of(REFUSED, DONE, HAPPENED, SEATED, VACANT);

  private CaseKeys() {}
}
