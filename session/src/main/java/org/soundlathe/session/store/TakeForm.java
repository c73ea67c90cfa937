package org.soundlathe.session.store;

import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;
import tools.jackson.databind.node.ObjectNode;

/// Takes, comps and clips as JSON trees and back; what says nothing is left out.
final class TakeForm {
  private static final String START = "startFrame";
  private static final String LENGTH = "lengthFrames";
  private static final String DRY_TAKE = "dryTake";
  private static final String SUM = "samplesSha256";
  private static final String GAPS = "gaps";
  private static final String EQUIPMENT = "equipment";
  private static final String PRINTED = "printedInserts";
  private static final long MAX_FRAMES = Long.MAX_VALUE / 4;

  private TakeForm() {}

  static ObjectNode write(Clip clip) {
    var tree =
        Json.object()
            .put("file", clip.file())
            .put(START, clip.startFrame())
            .put("offsetFrames", clip.offsetFrames())
            .put(LENGTH, clip.lengthFrames());
    write(tree, "fadeIn", clip.fadeIn());
    write(tree, "fadeOut", clip.fadeOut());
    return tree;
  }

  static Clip clip(Fields fields) {
    return new Clip(
        SessionReading.file(fields),
        fields.frames(START),
        fields.frames("offsetFrames"),
        fields.frames(LENGTH),
        fade(fields, "fadeIn"),
        fade(fields, "fadeOut"));
  }

  static ObjectNode write(CompRange range) {
    var tree =
        Json.object()
            .put("take", range.take())
            .put("fromFrame", range.fromFrame())
            .put("toFrame", range.toFrame());
    write(tree, "fade", new Fade(range.fadeFrames(), range.fade()));
    return tree;
  }

  static CompRange range(Fields fields) {
    var fade = fade(fields, "fade");
    return new CompRange(
        fields.text("take"),
        fields.frames("fromFrame"),
        fields.frames("toFrame"),
        fade.frames(),
        fade.shape());
  }

  static ObjectNode write(Take take) {
    var tree = Json.object().put("id", take.id()).put("file", take.file());
    tree.put("kind", take.kind().word());
    if (!take.dryTake().isEmpty()) {
      tree.put(DRY_TAKE, take.dryTake());
    }
    tree.put(START, take.startFrame()).put(LENGTH, take.lengthFrames()).put("pass", take.pass());
    if (!take.gaps().isEmpty()) {
      tree.set(GAPS, SessionWriting.each(take.gaps(), TakeForm::write));
    }
    if (!take.samplesSha256().isEmpty()) {
      tree.put(SUM, take.samplesSha256());
    }
    if (!take.equipment().isUnknown()) {
      tree.set(EQUIPMENT, write(take.equipment()));
    }
    if (!take.printedInserts().isEmpty()) {
      var inserts = tree.putArray(PRINTED);
      take.printedInserts().forEach(inserts::add);
    }
    return tree;
  }

  static Take take(Fields fields) {
    return new Take(
        fields.text("id"),
        SessionReading.file(fields),
        fields.oneOf("kind", Take.Kind.values(), Take.Kind::word),
        fields.text(DRY_TAKE, ""),
        fields.whole(START, -MAX_FRAMES, MAX_FRAMES),
        fields.frames(LENGTH),
        (int) fields.whole("pass", 0, Integer.MAX_VALUE),
        fields.each(GAPS, TakeForm::gap),
        fields.text(SUM, ""),
        fields.node().has(EQUIPMENT) ? equipment(fields.object(EQUIPMENT)) : Equipment.UNKNOWN,
        fields.wholes(PRINTED, 1, StripParameters.INSERTS));
  }

  private static ObjectNode write(TakeGap gap) {
    return Json.object()
        .put("frame", gap.frame())
        .put(LENGTH, gap.lengthFrames())
        .put("kind", gap.kind().word());
  }

  private static TakeGap gap(Fields fields) {
    return new TakeGap(
        fields.frames("frame"),
        fields.frames(LENGTH),
        fields.oneOf("kind", TakeGap.Kind.values(), TakeGap.Kind::word));
  }

  private static ObjectNode write(Equipment equipment) {
    var tree = Json.object();
    write(tree, "microphone", equipment.microphone());
    write(tree, "preamp", equipment.preamp());
    write(tree, "position", equipment.position());
    write(tree, "room", equipment.room());
    write(tree, "player", equipment.player());
    write(tree, "notes", equipment.notes());
    write(tree, "input", equipment.input());
    return tree;
  }

  private static Equipment equipment(Fields fields) {
    return new Equipment(
        fields.text("microphone", ""),
        fields.text("preamp", ""),
        fields.text("position", ""),
        fields.text("room", ""),
        fields.text("player", ""),
        fields.text("notes", ""),
        fields.text("input", ""));
  }

  private static void write(ObjectNode tree, String key, String words) {
    if (!words.isEmpty()) {
      tree.put(key, words);
    }
  }

  private static void write(ObjectNode tree, String key, Fade fade) {
    if (!fade.isNone()) {
      tree.put(key + "Frames", fade.frames()).put(key, fade.shape().word());
    }
  }

  private static Fade fade(Fields fields, String key) {
    return fields.node().has(key)
        ? new Fade(
            fields.frames(key + "Frames"), fields.oneOf(key, FadeShape.values(), FadeShape::word))
        : Fade.NONE;
  }
}
