package org.banfa.model.core;

/** How a clause relates its slot to its value. */
public enum Op { IS, INCLUDES, EXCLUDES, EXISTS, ORDER }
