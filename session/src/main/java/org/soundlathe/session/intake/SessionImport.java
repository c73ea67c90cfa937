package org.soundlathe.session.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.intake.TrackFiles;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Parallel;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.intake.AudioImport.Imported;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.name.NameParser;
import org.soundlathe.session.name.ParsedName;
import org.soundlathe.session.name.ParsedName.Kind;
import org.soundlathe.session.name.StripIds;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Makes the first state of a session out of the files of a client: names become roles, left and
/// right become stereo, all rates become one, and every sound is decoded for the only time.
public final class SessionImport {
  private final SessionDraft draft;
  private final Disk disk;
  private final ImportOptions options;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final AtomicInteger done = new AtomicInteger();
  private int sampleRateHz;
  private int jobs;

  private SessionImport(SessionDraft draft, Disk disk, ImportOptions options, Progress progress) {
    this.draft = draft;
    this.disk = disk;
    this.options = options;
    this.progress = progress;
  }

  /// Fills the draft's audio folder; the caller commits the draft with the session handed back.
  ///
  /// @throws MediaException if none of the files can be read
  public static Session run(
      TrackFiles files, SessionDraft draft, Disk disk, ImportOptions options, Progress progress) {
    var session = new SessionImport(draft, disk, options, progress).run(files);
    progress.at("taking in the tracks", 1);
    return session;
  }

  /// A track to be: one file or two, and what it will be called.
  private record Plan(ParsedName name, List<Arrival> files, String id) {
    Arrival first() {
      return files.getFirst();
    }
  }

  private Session run(TrackFiles files) {
    findings.addAll(files.findings());
    var arrivals = arrivals(files);
    var aside = arrivals.stream().filter(a -> a.name().kind() != Kind.TRACK).toList();
    var tracks = arrivals.stream().filter(a -> a.name().kind() == Kind.TRACK).toList();
    if (tracks.isEmpty()) {
      // Somebody sent nothing but a mix: then that is the track.
      tracks = aside;
      aside = List.of();
    }
    sampleRateHz = usualRate(tracks);
    var plans = plans(tracks);
    jobs = plans.size() + aside.size();
    var made = tracks(plans, StartTimes.of(tracks, sampleRateHz));
    long length = made.stream().mapToLong(Track::endFrame).max().orElse(0);
    return new Session(
        title(files, arrivals),
        options.artist(),
        options.genre(),
        sampleRateHz,
        length,
        made,
        aside(aside, made),
        Mixer.empty(),
        List.of(),
        List.of(),
        findings);
  }

  /// The files that can be opened; each other one is a finding.
  private List<Arrival> arrivals(TrackFiles files) {
    var arrivals = new ArrayList<Arrival>();
    var failures = new ArrayList<MediaException>();
    var names = NameParser.parseAll(files.files().stream().map(Arrival::fileName).toList());
    for (int i = 0; i < names.size(); i++) {
      var path = files.files().get(i);
      progress.at("looking at the files", 0);
      try {
        arrivals.add(Arrival.of(path, names.get(i)));
      } catch (MediaException e) {
        failures.add(e);
        findings.add(unreadable(path, e));
      }
    }
    if (arrivals.isEmpty()) {
      throw failures.getFirst();
    }
    return arrivals;
  }

  private static Finding unreadable(Path path, MediaException failure) {
    var name = Arrival.fileName(path);
    return Finding.onTrack(
        "SL2340",
        name,
        name
            + " was left out: "
            + failure.what().replace(path.toString() + ": ", "").replace(path.toString(), name)
            + ".",
        failure.fix());
  }

  private static int usualRate(List<Arrival> tracks) {
    var counts = new TreeMap<Integer, Integer>();
    tracks.forEach(track -> counts.merge(track.format().sampleRateHz(), 1, Integer::sum));
    int usual = 0;
    int most = 0;
    for (var entry : counts.entrySet()) {
      // Of two rates that are equally frequent the higher one keeps more.
      if (entry.getValue() >= most) {
        most = entry.getValue();
        usual = entry.getKey();
      }
    }
    return usual;
  }

  private List<Plan> plans(List<Arrival> tracks) {
    var byPath = new LinkedHashMap<String, Arrival>();
    tracks.forEach(track -> byPath.put(track.path().toString(), track));
    var pairing = TrackPairing.of(tracks.stream().map(Arrival::candidate).toList());
    var named = new TreeMap<Integer, Map.Entry<ParsedName, List<Arrival>>>();
    for (var pair : pairing.pairs()) {
      var left = find(byPath, pair.left().file());
      var right = find(byPath, pair.right().file());
      int place = Math.min(tracks.indexOf(left), tracks.indexOf(right));
      named.put(place, Map.entry(pair.name(), List.of(left, right)));
    }
    for (var alone : pairing.alone()) {
      var file = find(byPath, alone.file().file());
      named.put(tracks.indexOf(file), Map.entry(file.name(), List.of(file)));
      alone.reason().ifPresent(reason -> findings.add(unpaired(file, reason)));
    }
    return withIds(UniqueNames.of(List.copyOf(named.values())));
  }

  private static Arrival find(Map<String, Arrival> byPath, String path) {
    var arrival = byPath.get(path);
    if (arrival == null) {
      throw new IllegalStateException("no file " + path);
    }
    return arrival;
  }

  private static Finding unpaired(Arrival file, String reason) {
    return Finding.onTrack(
        "SL1341",
        file.fileName(),
        file.fileName() + " is one side of a stereo pair, but " + reason + "; it stays mono.",
        "send both sides in equal length, or one stereo file");
  }

  private List<Plan> withIds(List<Map.Entry<ParsedName, List<Arrival>>> named) {
    var wishes =
        named.stream()
            .map(entry ->
                new StripIds.Wish(entry.getKey().id(), entry.getValue().getFirst().fileName()))
            .toList();
    var ids = StripIds.unique(wishes, options.reserved());
    var plans = new ArrayList<Plan>();
    for (int i = 0; i < ids.size(); i++) {
      plans.add(new Plan(named.get(i).getKey(), named.get(i).getValue(), ids.get(i)));
    }
    return plans;
  }

  private List<Track> tracks(List<Plan> plans, Map<String, Long> starts) {
    var work = new ArrayList<Callable<Imported>>();
    for (var plan : plans) {
      work.add(() -> take(plan.id(), plan.files()));
    }
    var imported = Parallel.all(work, options.threads());
    var tracks = new ArrayList<Track>();
    for (int i = 0; i < plans.size(); i++) {
      var plan = plans.get(i);
      for (var finding : imported.get(i).findings()) {
        findings.add(finding.on(plan.name().name()));
      }
      noteConversion(plan);
      long start = start(plan, starts);
      tracks.add(track(plan, imported.get(i), start));
    }
    return tracks;
  }

  private Imported take(String id, List<Arrival> files) {
    var target = draft.audioFolder().resolve(id + ".wav");
    var audio = new AudioImport(target, sampleRateHz, disk, progress);
    var imported =
        files.size() == 2
            ? audio.pair(files.getFirst(), files.getLast())
            : audio.single(files.getFirst());
    progress.at("taking in the tracks", (double) done.incrementAndGet() / jobs);
    return imported;
  }

  private void noteConversion(Plan plan) {
    int rate = plan.first().format().sampleRateHz();
    if (rate != sampleRateHz) {
      findings.add(
          Finding.onTrack(
              "SL2342",
              plan.name().name(),
              String.format(
                  Locale.ROOT,
                  "%s has %s kHz and the session %s kHz; it was converted.",
                  plan.name().name(),
                  kilo(rate),
                  kilo(sampleRateHz)),
              "if it plays at a wrong pitch, export it again at the rate of the others"));
    }
    int channels = plan.first().format().channels();
    if (channels > 2) {
      findings.add(
          Finding.onTrack(
              "SL2343",
              plan.name().name(),
              plan.name().name() + " has " + channels + " channels; the first two are used.",
              "send one file for each microphone"));
    }
  }

  private static String kilo(int hertz) {
    return hertz % 1000 == 0
        ? Integer.toString(hertz / 1000)
        : String.format(Locale.ROOT, "%.1f", hertz / 1000.0);
  }

  private long start(Plan plan, Map<String, Long> starts) {
    long start = starts.getOrDefault(plan.first().path().toString(), 0L);
    if (start > 0) {
      findings.add(
          Finding.onTrack(
              "SL1344",
              plan.name().name(),
              String.format(
                  Locale.ROOT,
                  "%s was recorded %.2f s later than the first track, by its time stamp; it was"
                      + " placed there.",
                  plan.name().name(),
                  (double) start / sampleRateHz),
              "if it comes too late, take the time stamp off and send it again"));
    }
    return start;
  }

  private Track track(Plan plan, Imported imported, long start) {
    boolean isLead = options.lead().filter(lead -> isMeant(plan, lead)).isPresent();
    return new Track(
        plan.id(),
        plan.name().name(),
        isLead ? Role.LEAD_VOICE : plan.name().role(),
        isLead ? 1 : plan.name().confidence(),
        isLead ? Origin.HAND : Origin.DEFAULT,
        imported.channels(),
        plan.files().stream().map(Arrival::fileName).toList(),
        List.of(new Clip("audio/" + plan.id() + ".wav", start, 0, imported.lengthFrames())));
  }

  private static boolean isMeant(Plan plan, String lead) {
    return plan.id().equalsIgnoreCase(lead)
        || plan.name().name().equalsIgnoreCase(lead)
        || plan.files().stream().anyMatch(file -> file.fileName().equalsIgnoreCase(lead));
  }

  private List<AsideFile> aside(List<Arrival> files, List<Track> tracks) {
    var taken = tracks.stream().map(Track::id).toList();
    int number = 0;
    var aside = new ArrayList<AsideFile>();
    for (var file : files) {
      boolean isRough = file.name().kind() == Kind.ROUGH_MIX;
      do {
        number++;
      } while (taken.contains("aside-" + number));
      var id = "aside-" + number;
      var imported = take(id, List.of(file));
      aside.add(
          new AsideFile(
              isRough ? AsideFile.Kind.ROUGH_MIX : AsideFile.Kind.REFERENCE,
              "audio/" + id + ".wav",
              file.fileName(),
              imported.channels(),
              imported.lengthFrames()));
      findings.add(
          Finding.onTrack(
              "SL1345",
              file.fileName(),
              file.fileName()
                  + (isRough
                      ? " is a rough mix: it is kept aside and becomes the \"before\"."
                      : " is a reference: it is kept aside."),
              "if it is a track, give it the name of an instrument"));
    }
    return aside;
  }

  private String title(TrackFiles files, List<Arrival> arrivals) {
    return options
        .title()
        .or(() -> commonTag(arrivals))
        .filter(title -> !title.isBlank())
        .orElse(files.name());
  }

  /// A title that several files share; that of a single one is the track's own.
  private static Optional<String> commonTag(List<Arrival> arrivals) {
    var titles = arrivals.stream().map(arrival -> arrival.tags().get("TITLE")).distinct().toList();
    return arrivals.size() > 1 && titles.size() == 1 ? titles.getFirst() : Optional.empty();
  }
}
