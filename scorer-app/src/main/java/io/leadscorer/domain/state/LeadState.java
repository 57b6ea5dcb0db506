package io.leadscorer.domain.state;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.lead.Disposition;
import io.leadscorer.domain.lead.LifecycleStage;
import io.leadscorer.domain.lead.Touch;
import io.leadscorer.domain.model.ModelVersion;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.model.Time;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring one lead needs between two records: a fold of its kept facts under one version
 * of a model. Loaded, moved forward by the scorer, and stored again; nothing else changes it.
 */
public final class LeadState {
  private final String leadId;
  private ModelVersion model;
  private final int firstSeen;
  private long clock;
  private int idleSince;
  private long facts;
  private CountedEvents countedEvents = new CountedEvents();
  private byte[] latestEvents = {};

  private final Tallies tallies = new Tallies();
  private final ActionCounts actions = new ActionCounts();
  private final Deque<Touch> journey = new ArrayDeque<>();

  private ProfileDigest profile = ProfileDigest.NONE;
  private boolean hasProfile;
  private @Nullable String companyId;
  private LifecycleStage stage = LifecycleStage.LEAD;
  private long notReadyPoints;
  private boolean wasNotReady;
  private boolean unqualified;

  private String tier = ScoringModel.NO_TIER;
  private Disposition disposition = Disposition.NONE;
  private long sequence;
  private long sentAt;
  private int sentScore;
  private boolean handoffUntold;
  private @Nullable LeadHandoff handoff;
  private @Nullable String owner;
  private @Nullable LifecycleStage toldStage;
  private @Nullable LifecycleStage farthestStage;
  private long stages;
  private boolean seenFrom;

  private long nextDue = Time.NEVER;
  private long armedAt = Time.NEVER;

  /**
   * A lead as it is before its first record is folded in, with idle time running from that hour.
   */
  public LeadState(String leadId, ModelVersion model, long firstSeen) {
    this(leadId, model, Time.hourOf(firstSeen), firstSeen);
  }

  /** A lead as it was kept, to be filled with the rest. */
  public LeadState(String leadId, ModelVersion model, int firstSeen, long clock) {
    this.leadId = leadId;
    this.model = model;
    this.firstSeen = firstSeen;
    this.clock = clock;
    this.idleSince = firstSeen;
  }

  public String leadId() {
    return leadId;
  }

  /** The model under which the facts were folded; the state counts rules by their index in it. */
  public ModelVersion model() {
    return model;
  }

  /** Puts a lead under another version, which counts events alike. */
  public void model(ModelVersion version) {
    model = version;
  }

  /** The UTC hour in which the lead was first seen. */
  public int firstSeen() {
    return firstSeen;
  }

  /** How many facts of the lead were counted; the last one's ordinal. */
  public long facts() {
    return facts;
  }

  public void facts(long counted) {
    facts = counted;
  }

  /** Which events are among those facts. */
  public CountedEvents countedEvents() {
    return countedEvents;
  }

  public void countedEvents(CountedEvents events) {
    countedEvents = events;
  }

  /**
   * The latest of those events, as the ledger puts them down until it has enough of them for a row
   * of its own; the same under all models, and of no meaning to anyone else.
   */
  public byte[] latestEvents() {
    return latestEvents;
  }

  public void latestEvents(byte[] asPutDown) {
    latestEvents = asPutDown;
  }

  /** The last instant up to which the lead has lived; it never runs backwards. */
  public long clock() {
    return clock;
  }

  /** Moves the clock to an instant, unless it is past it, and says where it stands. */
  public long moveClock(long instant) {
    clock = Math.max(clock, instant);
    return clock;
  }

  /** The hour of the last activity, or that in which the lead was first seen. */
  public int idleSince() {
    return idleSince;
  }

  /** Notes an activity; an older one than the last changes nothing. */
  public void activeIn(int hour) {
    idleSince = Math.max(idleSince, hour);
  }

  public Tallies tallies() {
    return tallies;
  }

  public ActionCounts actions() {
    return actions;
  }

  /** The latest touches, oldest first in order of arrival. */
  public Collection<Touch> journey() {
    return Collections.unmodifiableCollection(journey);
  }

  /** Adds a touch and forgets the oldest beyond {@code limit}. */
  public void touched(Touch touch, int limit) {
    journey.addLast(touch);
    while (journey.size() > limit) {
      journey.removeFirst();
    }
  }

  public ProfileDigest profile() {
    return profile;
  }

  public void profile(ProfileDigest digest) {
    profile = digest;
  }

  /** Whether the lead has a profile. */
  public boolean hasProfile() {
    return hasProfile;
  }

  public void hasProfile(boolean holds) {
    hasProfile = holds;
  }

  public @Nullable String companyId() {
    return companyId;
  }

  public void companyId(@Nullable String id) {
    companyId = id;
  }

  public LifecycleStage stage() {
    return stage;
  }

  public void stage(LifecycleStage reached) {
    stage = reached;
  }

  /** Points that {@code not_ready} verdicts took, in thousandths. */
  public long notReadyPoints() {
    return notReadyPoints;
  }

  public void notReadyPoints(long points) {
    notReadyPoints = points;
  }

  /** Whether sales ever found the lead not ready, whatever that took. */
  public boolean wasNotReady() {
    return wasNotReady;
  }

  public void wasNotReady(boolean was) {
    wasNotReady = was;
  }

  /** Whether sales found the lead unqualified and have not cleared it. */
  public boolean unqualified() {
    return unqualified;
  }

  public void unqualified(boolean holds) {
    unqualified = holds;
  }

  public String tier() {
    return tier;
  }

  public Disposition disposition() {
    return disposition;
  }

  /** How many tier changes the lead has had; the last one's number. */
  public long sequence() {
    return sequence;
  }

  /** Puts the lead where a change brings it and numbers the change. */
  public void changed(String toTier, Disposition toDisposition) {
    standing(toTier, toDisposition, sequence + 1);
  }

  /** Puts back tier, disposition and sequence as they were kept. */
  public void standing(String atTier, Disposition atDisposition, long atSequence) {
    tier = atTier;
    disposition = atDisposition;
    sequence = atSequence;
  }

  /** When the score was last sent; of no meaning before the first change. */
  public long sentAt() {
    return sentAt;
  }

  /** The score last sent, in hundredths; of no meaning before the first change. */
  public int sentScore() {
    return sentScore;
  }

  public void sent(int score, long at) {
    sentScore = score;
    sentAt = at;
  }

  /** Notes that the handoff was told as it stands. */
  public void handoffTold() {
    handoffUntold = false;
  }

  /** Whether the handoff took another state since the score was last told. */
  public boolean handoffUntold() {
    return handoffUntold;
  }

  /** The latest handoff; null before the first. */
  public @Nullable LeadHandoff handoff() {
    return handoff;
  }

  /** The handoff took a state of which those who keep a copy of the score are to be told. */
  public void handoff(LeadHandoff latest) {
    if (!latest.state().isHeld() || handoff == null || handoff.number() != latest.number()) {
      owner = null;
    }
    handoff = latest;
    handoffUntold = true;
  }

  /** Somebody was told that the handoff waits, which changes nothing else. */
  public void escalated(LeadHandoff latest) {
    handoff = latest;
  }

  /** Puts the handoff back as it was kept. */
  public void handoff(@Nullable LeadHandoff latest, @Nullable String ownedBy, boolean untold) {
    handoff = latest;
    owner = ownedBy;
    handoffUntold = untold;
  }

  /** The representative who has the lead; null while nobody has. */
  public @Nullable String owner() {
    return owner;
  }

  public void owner(@Nullable String repId) {
    owner = repId;
  }

  /** The stage that was last told; null before the first. */
  public @Nullable LifecycleStage toldStage() {
    return toldStage;
  }

  /** The farthest that was ever told; null before the first. */
  public @Nullable LifecycleStage farthestStage() {
    return farthestStage;
  }

  /** How many stages were told; the last one's number. */
  public long stages() {
    return stages;
  }

  /** Notes the stages that were told. */
  public void told(
      @Nullable LifecycleStage last, @Nullable LifecycleStage farthest, long numbered) {
    toldStage = last;
    farthestStage = farthest;
    stages = numbered;
  }

  /** Whether it was told from which address the lead was first seen. */
  public boolean seenFrom() {
    return seenFrom;
  }

  public void seenFrom(boolean told) {
    seenFrom = told;
  }

  /** The next instant at which time alone asks for an evaluation. */
  public long nextDue() {
    return nextDue;
  }

  public void nextDue(long instant) {
    nextDue = instant;
  }

  /** The instant under which the lead stands in the due index; at or before {@link #nextDue}. */
  public long armedAt() {
    return armedAt;
  }

  public void armedAt(long instant) {
    armedAt = instant;
  }
}
