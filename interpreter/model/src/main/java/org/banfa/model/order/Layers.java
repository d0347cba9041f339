package org.banfa.model.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.banfa.model.document.Coverage;
import org.banfa.model.document.LegalDocument;
import org.banfa.model.document.Rank;
import org.banfa.model.library.Library;
import org.banfa.model.order.Above.Relation;

/** Gathers the documents that are read with a method in layers, nearest first, each document with the frames it belongs to. */
final class Layers {
  private final Library library;
  private final LegalDocument method;
  private final HeaderLinks links;
  private final Set<LegalDocument> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<List<Above>> layers = new ArrayList<>();

  Layers(Library library, LegalDocument method) {
    this.library = library;
    this.method = method;
    this.links = new HeaderLinks(library);
    carriedOut(withFrames(List.of(method), Relation.CARRIES_OUT), 0);
    for (LegalDocument scheme : Schemes.of(library, method)) {
      if (seen.contains(scheme)) continue;
      carriedOut(withFrames(List.of(scheme), Relation.PLACE), place(scheme.header().rank()));
    }
  }

  /** The layers; the first is the method's own. */
  List<List<Above>> all() {
    return layers;
  }

  /** Puts a layer at a place, and behind it what its documents carry out. */
  private void carriedOut(List<Above> first, int place) {
    List<Above> layer = first;
    for (int at = place; !layer.isEmpty(); at++) {
      layers.add(at, layer);
      List<LegalDocument> next = new ArrayList<>();
      for (Above one : layer) next.addAll(links.carriedOut(one.document()));
      layer = withFrames(next, Relation.CARRIES_OUT);
    }
  }

  /** Before the first layer above the method's that is higher than a rank. */
  private int place(Rank rank) {
    for (int i = 1; i < layers.size(); i++)
      if (layers.get(i).stream().allMatch(a -> a.document().header().rank() != null && a.document().header().rank().compareTo(rank) < 0)) return i;
    return layers.size();
  }

  private boolean sameBodies(LegalDocument document) {
    return Coverage.of(document.header()).sharesBodies(Coverage.of(method.header()), library.vocabulary());
  }

  private List<Above> withFrames(List<LegalDocument> start, Relation relation) {
    List<Above> all = new ArrayList<>();
    List<Above> open = new ArrayList<>(start.stream().map(d -> new Above(d, relation, relation == Relation.CARRIES_OUT && !sameBodies(d))).toList());
    while (!open.isEmpty()) {
      Above one = open.remove(0);
      if (!seen.add(one.document())) continue;
      all.add(one);
      links.frame(one.document()).ifPresent(d -> open.add(new Above(d, Relation.PART_OF)));
    }
    return all;
  }
}
