package org.banfa.syntax.tree;

/** A piece of a clause. */
public sealed interface Element extends Node permits Operator, Phrase {}
