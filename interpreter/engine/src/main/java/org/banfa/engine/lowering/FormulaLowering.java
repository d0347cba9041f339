package org.banfa.engine.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.banfa.engine.nodes.AddNodeGen;
import org.banfa.engine.nodes.AndNode;
import org.banfa.engine.nodes.AtLeastNodeGen;
import org.banfa.engine.nodes.AtMostNodeGen;
import org.banfa.engine.nodes.ConstantNodeGen;
import org.banfa.engine.nodes.EqualNodeGen;
import org.banfa.engine.nodes.FixedNode;
import org.banfa.engine.nodes.GreaterNodeGen;
import org.banfa.engine.nodes.LessNodeGen;
import org.banfa.engine.nodes.MultiplyNodeGen;
import org.banfa.engine.nodes.NotNode;
import org.banfa.engine.nodes.NumberNode;
import org.banfa.engine.nodes.OrNode;
import org.banfa.engine.nodes.QuantityNodeGen;
import org.banfa.engine.nodes.SituationNode;
import org.banfa.engine.nodes.TruthNode;
import org.banfa.model.core.Comparator;
import org.banfa.model.core.Formula;
import org.banfa.model.core.Linear;
import org.banfa.model.vocabulary.Slot;

/** Lowers formulas to nodes that read quantities and situations from the slots of one frame. */
final class FormulaLowering {
  private final Layout frame;

  /** Lowers for a frame whose slots are the layout's quantities, then its atoms. */
  FormulaLowering(Layout frame) {
    this.frame = frame;
  }

  TruthNode lower(Formula formula) {
    if (formula instanceof Formula.Constant constant) return new FixedNode(constant.value());
    if (formula instanceof Formula.Comparison comparison) return comparison(comparison);
    if (formula instanceof Formula.And and) return new AndNode(all(and.parts()));
    if (formula instanceof Formula.Or or) return new OrNode(all(or.parts()));
    if (formula instanceof Formula.Not not) return new NotNode(lower(not.part()));
    if (formula instanceof Formula.Applies applies && applies.when() != null) return lower(applies.when());
    return new SituationNode(frame.quantities().size() + frame.place(formula));
  }

  private TruthNode[] all(List<Formula> parts) {
    return parts.stream().map(this::lower).toArray(TruthNode[]::new);
  }

  /** Both sides are multiplied by the same positive number, so that only whole numbers are left. */
  private TruthNode comparison(Formula.Comparison comparison) {
    BigInteger scale = denominators(comparison.left(), denominators(comparison.right(), BigInteger.ONE));
    NumberNode left = sum(comparison.left(), scale);
    NumberNode right = sum(comparison.right(), scale);
    return compare(comparison.comparator(), left, right);
  }

  private static TruthNode compare(Comparator comparator, NumberNode left, NumberNode right) {
    return switch (comparator) {
      case GREATER -> GreaterNodeGen.create(left, right);
      case AT_LEAST -> AtLeastNodeGen.create(left, right);
      case LESS -> LessNodeGen.create(left, right);
      case AT_MOST -> AtMostNodeGen.create(left, right);
      case EQUAL -> EqualNodeGen.create(left, right);
    };
  }

  private static BigInteger denominators(Linear linear, BigInteger before) {
    BigInteger common = multiple(before, linear.constant().getDenominator());
    for (BigFraction coefficient : linear.coefficients().values()) common = multiple(common, coefficient.getDenominator());
    return common;
  }

  private static BigInteger multiple(BigInteger one, BigInteger other) {
    BigInteger positive = other.abs();
    return one.divide(one.gcd(positive)).multiply(positive);
  }

  private NumberNode sum(Linear linear, BigInteger scale) {
    List<NumberNode> parts = new ArrayList<>();
    for (Map.Entry<Slot, BigFraction> entry : linear.coefficients().entrySet()) {
      NumberNode quantity = QuantityNodeGen.create(frame.place(entry.getKey()));
      BigInteger factor = whole(entry.getValue(), scale);
      parts.add(factor.equals(BigInteger.ONE) ? quantity : MultiplyNodeGen.create(constant(factor), quantity));
    }
    BigInteger constant = whole(linear.constant(), scale);
    if (parts.isEmpty() || constant.signum() != 0) parts.add(constant(constant));
    NumberNode sum = parts.get(0);
    for (NumberNode part : parts.subList(1, parts.size())) sum = AddNodeGen.create(sum, part);
    return sum;
  }

  private static BigInteger whole(BigFraction value, BigInteger scale) {
    BigFraction scaled = value.multiply(scale);
    return scaled.getNumerator().divide(scaled.getDenominator());
  }

  private static NumberNode constant(BigInteger value) {
    Object number = value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    return ConstantNodeGen.create(number);
  }
}
