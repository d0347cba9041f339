package org.banfa.cli.drill;

import java.util.List;

/**
 * How a practised election went, as lines of the kind a case can hold; they do not depend on the language of the screen.
 *
 * @param refused decisions that were refused, each with the code
 * @param done acts done, with their days
 * @param happened names of what happened, each once
 * @param seated who was elected, per post; empty while that is open
 * @param vacant seats left vacant, per post
 */
public record Course(List<String> refused, List<String> done, List<String> happened, List<String> seated, List<String> vacant) {}
