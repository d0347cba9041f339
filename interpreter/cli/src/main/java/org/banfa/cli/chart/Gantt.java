package org.banfa.cli.chart;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.banfa.cli.chart.GanttData.Bar;
import org.banfa.cli.chart.GanttData.Kind;

/** Draws a timetable to be hung up: a line for each act with its words, its window and the election day across them. */
public final class Gantt {
  private static final int MARGIN = 30;
  private static final int[] COLUMNS = {184, 190, 204, 56};
  private static final int LEFT = MARGIN + 184 + 190 + 204 + 56 + 8;
  private static final int ROW = 22;
  private static final int HEAD = 104;
  private static final int SMALL = 9;

  private final GanttData data;
  private final Scale scale;
  private final Svg svg = new Svg();
  private final int top;
  private final int bottom;
  private final boolean file;

  private Gantt(GanttData data, boolean file) {
    this.file = file;
    this.data = data;
    this.scale = Scale.of(data.bars(), data.election(), LEFT);
    this.top = HEAD + 74;
    this.bottom = top + ROW * data.bars().size();
  }

  /** The chart as a whole SVG file. */
  public static String file(GanttData data) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new Gantt(data, true).draw();
  }

  /** The chart as an element to stand in a page. */
  public static String element(GanttData data) {
    return new Gantt(data, false).draw();
  }

  private String draw() {
    int width = Math.max(scale.right() + MARGIN, LEFT + 560);
    int height = bottom + 96;
    if (file) svg.space("http://www.w3.org/2000/svg");
    svg.open("svg", "viewBox", "0 0 " + width + " " + height, "width", width, "height", height, "class", "gantt", "role", "img");
    svg.text("title", data.title());
    style();
    svg.box(0, 0, width, height, "paper");
    svg.words(width / 2, 44, data.title(), "title");
    svg.words(width / 2, 72, data.subtitle(), "subtitle");
    days();
    months();
    columns();
    int y = top;
    for (Bar bar : data.bars()) {
      line(bar, y);
      y += ROW;
    }
    svg.line(MARGIN, bottom, scale.right(), bottom, "frame");
    svg.line(scale.right(), HEAD, scale.right(), bottom, "frame");
    svg.line(LEFT, HEAD, LEFT, bottom, "frame");
    election();
    legend();
    svg.words(MARGIN, bottom + 76, data.footer(), "footer");
    return svg.close().toString();
  }

  private void style() {
    svg.open("defs");
    svg.open("pattern", "id", "hatch", "width", 6, "height", 6, "patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)");
    svg.element("rect", "width", 6, "height", 6, "fill", "#e9e9e9");
    svg.element("line", "x1", 0, "y1", 0, "x2", 0, "y2", 6, "stroke", "#8c8c8c", "stroke-width", 2);
    svg.close();
    svg.open("pattern", "id", "dots", "width", 5, "height", 5, "patternUnits", "userSpaceOnUse");
    svg.element("circle", "cx", 2, "cy", 2, "r", 1, "fill", "#9a9a9a");
    svg.close();
    svg.close();
    String sans = "font-family:'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif";
    String serif = "font-family:'Source Han Serif SC','Noto Serif CJK SC','Songti SC',SimSun,serif";
    svg.text(
        "style",
        scoped(
            "text{" + sans + ";font-size:13px;fill:#111}.title{" + serif + ";font-size:28px;font-weight:bold;text-anchor:middle}"
                + ".subtitle{font-size:15px;text-anchor:middle}.head{font-weight:bold;font-size:14px}.stage{font-weight:bold}"
                + ".who{font-size:12px}.when{font-size:12px}.slack{font-size:12px;text-anchor:end}.small{font-size:9px;text-anchor:middle}"
                + ".off{font-size:9px;text-anchor:middle;font-weight:bold}.worked{fill:#111}"
                + ".inverse{font-size:9px;text-anchor:middle;fill:#fff;font-weight:bold}.festival{font-size:11px;font-weight:bold}"
                + ".month{font-size:13px;font-weight:bold}.key{font-size:12px}.footer{font-size:11px;fill:#444}"
                + ".day{font-size:15px;font-weight:bold;text-anchor:middle;fill:#a61b1b}"
                + ".paper{fill:#fff}.weekend{fill:#ededed}.holiday{fill:url(#hatch)}.unknown{fill:url(#dots)}"
                + ".hair{stroke:#c4c4c4;stroke-width:1}.frame{stroke:#111;stroke-width:1}.grid{stroke:#777;stroke-width:1}"
                + ".window{fill:#cfdbe6;stroke:#1d3a57;stroke-width:1}.last{fill:#111}.point{fill:#111}"
                + ".opening{stroke:#1d3a57;stroke-width:2;stroke-dasharray:3 3}.whole{fill:#333}.election{stroke:#a61b1b;stroke-width:3}"));
  }

  /** Rules that hold inside the chart only, so that it can stand in a page with rules of its own. */
  private static String scoped(String rules) {
    return Arrays.stream(rules.split("(?<=})")).map(rule -> ".gantt " + rule).collect(Collectors.joining());
  }

  /** Bands for the days that are not worked, and what stands over each day. */
  private void days() {
    boolean each = scale.width() >= SMALL;
    LocalDate end = scale.last();
    for (LocalDate day = scale.first(); !day.isAfter(end); day = day.plusDays(1)) {
      GanttData.Day what = data.days().apply(day);
      int x = scale.x(day);
      int middle = (x + scale.end(day)) / 2;
      String band = switch (what.kind()) {
        case WEEKEND -> "weekend";
        case HOLIDAY -> "holiday";
        case UNKNOWN -> "unknown";
        default -> null;
      };
      if (band != null && scale.daysPerUnit() == 1) svg.box(x, top - 34, scale.end(day) - x, bottom - top + 34, band);
      if (each) {
        boolean off = what.kind() == Kind.WEEKEND || what.kind() == Kind.HOLIDAY;
        svg.words(middle, top - 23, Integer.toString(day.getDayOfMonth()), off ? "off" : "small");
        svg.words(middle, top - 9, data.weekdays().get(day.getDayOfWeek().getValue() - 1), off ? "off" : "small");
      }
      if (what.kind() == Kind.MADE_UP && each) madeUp(x, scale.end(day), what.name());
      else if (what.kind() == Kind.HOLIDAY && !sameName(what, day.minusDays(1)) && scale.daysPerUnit() == 1) svg.words(x + 2, top - 38, what.name(), "festival");
    }
    svg.line(LEFT, top - 34, scale.right(), top - 34, "grid");
    svg.line(MARGIN, top, scale.right(), top, "frame");
  }

  /** A day of rest that is worked stands out in the row of the festivals. */
  private void madeUp(int from, int to, String name) {
    int half = Math.max(to - from, width(name, SMALL) + 2) / 2;
    svg.box((from + to) / 2 - half, top - 48, 2 * half, 13, "worked");
    svg.words((from + to) / 2, top - 38, name, "inverse");
  }

  private boolean sameName(GanttData.Day what, LocalDate before) {
    GanttData.Day then = before.isBefore(scale.first()) ? new GanttData.Day(Kind.WORKED, "") : data.days().apply(before);
    return then.name().equals(what.name());
  }

  private void months() {
    int free = LEFT;
    for (LocalDate month = scale.first().withDayOfMonth(1); !month.isAfter(scale.last()); month = month.plusMonths(1)) {
      int x = month.isBefore(scale.first()) ? LEFT : scale.x(month);
      LocalDate next = month.plusMonths(1);
      int room = (next.isAfter(scale.last()) ? scale.right() : scale.x(next)) - x;
      if (x > LEFT) svg.line(x, HEAD, x, bottom, "grid");
      String name = data.months().apply(month);
      if (x < free || room < width(name, 13) + 6 && scale.width() >= SMALL || scale.right() - x < width(name, 13)) continue;
      svg.words(x + 4, HEAD + 16, name, "month");
      free = x + width(name, 13) + 8;
    }
    svg.line(LEFT, HEAD, scale.right(), HEAD, "frame");
    svg.line(LEFT, HEAD + 22, scale.right(), HEAD + 22, "grid");
  }

  private void columns() {
    int x = MARGIN;
    for (int i = 0; i < COLUMNS.length; i++) {
      boolean end = i == COLUMNS.length - 1;
      svg.text("text", data.columns().get(i), "x", end ? x + COLUMNS[i] : x, "y", top - 9, "class", end ? "slack head" : "head");
      x += COLUMNS[i];
    }
  }

  private void line(Bar bar, int y) {
    int base = y + 16;
    int x = MARGIN;
    svg.words(x, base, fitted(bar.act(), COLUMNS[0] - 8, 13), bar.stage() ? "stage" : "act");
    svg.words(x += COLUMNS[0], base, fitted(bar.actors(), COLUMNS[1] - 8, 12), "who");
    svg.words(x += COLUMNS[1], base, fitted(bar.window(), COLUMNS[2] - 4, 12), "when");
    svg.words(x + COLUMNS[2] + COLUMNS[3], base, bar.slack(), "slack");
    svg.line(MARGIN, y + ROW, scale.right(), y + ROW, "hair");
    if (bar.stage()) stage(bar, y);
    else if (bar.isFixed()) point((scale.x(bar.from()) + scale.end(bar.from())) / 2, y + ROW / 2);
    else window(bar, y);
  }

  private void stage(Bar bar, int y) {
    int from = scale.x(bar.from());
    int to = scale.end(bar.to());
    svg.box(from, y + 8, to - from, 5, "whole");
    svg.element("path", "d", "M" + from + " " + (y + 8) + "h6l-6 10z", "class", "whole");
    svg.element("path", "d", "M" + to + " " + (y + 8) + "h-6l6 10z", "class", "whole");
  }

  private void point(int x, int y) {
    svg.element("path", "d", "M" + x + " " + (y - 7) + "l7 7l-7 7l-7 -7z", "class", "point");
  }

  private void window(Bar bar, int y) {
    int from = bar.from() == null ? LEFT : scale.x(bar.from());
    int to = bar.to() == null ? scale.right() : scale.end(bar.to());
    if (bar.from() == null || bar.to() == null) svg.line(from, y + ROW / 2, to, y + ROW / 2, "opening");
    else svg.box(from, y + 5, to - from, ROW - 10, "window");
    if (bar.to() != null) svg.box(to - 4, y + 3, 4, ROW - 6, "last");
    if (bar.to() == null) svg.box(from, y + 3, 2, ROW - 6, "last");
  }

  private void election() {
    if (data.election() == null) return;
    int x = (scale.x(data.election()) + scale.end(data.election())) / 2;
    svg.line(x, top - 34, x, bottom, "election");
    int half = width(data.electionText(), 15) / 2;
    svg.words(Math.max(LEFT + half, Math.min(x, scale.right() - half)), HEAD - 8, data.electionText(), "day");
  }

  private void legend() {
    int y = bottom + 40;
    int x = MARGIN;
    GanttData.Legend words = data.legend();
    if (data.bars().stream().anyMatch(Bar::stage)) {
      svg.box(x, y - 8, 34, 5, "whole");
      x = key(x + 40, y, words.stage());
    }
    svg.box(x, y - 12, 34, 12, "window").box(x + 30, y - 14, 4, 16, "last");
    x = key(x + 40, y, words.window());
    point(x + 8, y - 6);
    x = key(x + 20, y, words.fixed());
    svg.line(x, y - 6, x + 34, y - 6, "opening");
    x = key(x + 40, y, words.open());
    for (String[] band : List.of(new String[] {"weekend", words.weekend()}, new String[] {"holiday", words.holiday()}, new String[] {"unknown", words.unknown()})) {
      svg.box(x, y - 12, 16, 16, band[0]);
      x = key(x + 22, y, band[1]);
    }
  }

  private int key(int x, int y, String words) {
    svg.words(x, y, words, "key");
    return x + width(words, 12) + 26;
  }

  /** About how wide a text is set; Chinese characters take their full size. */
  static int width(String text, int size) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 20 * size : 11 * size).sum() / 20;
  }

  private static String fitted(String text, int width, int size) {
    if (width(text, size) <= width) return text;
    StringBuilder kept = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (width(kept.toString(), size) + 2 * size > width) break;
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }
}
