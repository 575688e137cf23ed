// Printed by `make schema` from the field lists of the core; an edit here is lost.
// A number is a whole one; times are milliseconds since 1970 UTC. A Uint8Array travels behind the text, and the
// text holds {"at","size"} in its place (core/codec/json.h).

export type FaultCode =
  | "malformed"
  | "too_large"
  | "text_empty"
  | "text_not_utf8"
  | "out_of_range"
  | "wrong_passphrase"
  | "wrong_kit"
  | "does_not_open"
  | "locked"
  | "mine_locked"
  | "already_founded"
  | "not_founded"
  | "vault_rolled_back"
  | "slot_full"
  | "outgoing_full"
  | "store_damaged"
  | "bad_signature"
  | "bad_hash"
  | "broken_chain"
  | "gap"
  | "forked"
  | "wrong_lamport"
  | "unknown_log"
  | "unknown_dependency"
  | "unknown_key"
  | "update_needed"
  | "limit_reached"
  | "another_writer"
  | "not_found"
  | "not_yours"
  | "not_theirs"
  | "already_ended"
  | "too_many_asks"
  | "no_partner"
  | "already_paired"
  | "already_answered"
  | "not_open_yet"
  | "relay_unreachable"
  | "relay_refused"
  | "relay_too_busy"
  | "relay_other_version"
  | "relay_full"
  | "invitation_gone"
  | "invitation_taken"
  | "disk_full"
  | "disk_failed";

export interface CallMe {
  readonly kind: "call_me";
  readonly name: string;
}

export type EventId = string & { readonly is: "EventId" };

export interface TellFromBefore {
  readonly kind: "tell_from_before";
  readonly what: EventId;
}

export interface PutAside {
  readonly kind: "put_aside";
  readonly what: EventId;
}

export type Precision = "minute" | "day";

export interface Due {
  readonly at: number;
  readonly offset_minutes: number;
  readonly precision: Precision;
}

export interface MakePromise {
  readonly kind: "make_promise";
  readonly act: string;
  readonly due?: Due;
  readonly if_then?: string;
  readonly tell_by?: number;
  readonly need?: EventId;
}

export interface AskForPromise {
  readonly kind: "ask_for_promise";
  readonly act: string;
  readonly due?: Due;
  readonly need?: EventId;
}

export interface AcceptAsk {
  readonly kind: "accept_ask";
  readonly promise: EventId;
  readonly due?: Due;
}

export interface WithdrawAsk {
  readonly kind: "withdraw_ask";
  readonly promise: EventId;
}

export interface DeclineAsk {
  readonly kind: "decline_ask";
  readonly promise: EventId;
}

export interface ThankForPromise {
  readonly kind: "thank_for_promise";
  readonly promise: EventId;
}

export interface ProposeChange {
  readonly kind: "propose_change";
  readonly promise: EventId;
  readonly act?: string;
  readonly due?: Due;
}

export interface AgreeToChange {
  readonly kind: "agree_to_change";
  readonly promise: EventId;
  readonly proposal: EventId;
}

export type Outcome = "kept" | "kept_later" | "not_kept";

export interface ClosePromise {
  readonly kind: "close_promise";
  readonly promise: EventId;
  readonly outcome: Outcome;
  readonly line?: string;
}

export interface ReleasePromise {
  readonly kind: "release_promise";
  readonly promise: EventId;
}

export interface MakeOwnPromise {
  readonly kind: "make_own_promise";
  readonly act: string;
  readonly to?: string;
  readonly due?: Due;
}

export interface MoveOwnPromise {
  readonly kind: "move_own_promise";
  readonly promise: EventId;
  readonly due?: Due;
}

export type OwnOutcome = "kept" | "kept_later" | "not_kept" | "let_go";

export interface CloseOwnPromise {
  readonly kind: "close_own_promise";
  readonly promise: EventId;
  readonly outcome: OwnOutcome;
}

export interface GiveHeadsUp {
  readonly kind: "give_heads_up";
  readonly promise: EventId;
  readonly new_due?: Due;
  readonly why?: string;
}

export interface SayWhy {
  readonly kind: "say_why";
  readonly promise: EventId;
  readonly heads_up: EventId;
  readonly why: string;
}

export type HeadsUpAnswer = "thanks" | "hard_for_me" | "lets_change_it";

export interface AnswerHeadsUp {
  readonly kind: "answer_heads_up";
  readonly promise: EventId;
  readonly heads_up: EventId;
  readonly answer: HeadsUpAnswer;
  readonly line?: string;
}

export interface SayIHearYou {
  readonly kind: "say_i_hear_you";
  readonly promise: EventId;
  readonly heads_up: EventId;
}

export type NeedAbout = "reliability" | "honesty" | "respect" | "care";

export interface NameNeed {
  readonly kind: "name_need";
  readonly words: string;
  readonly looks_like?: string;
  readonly about: readonly NeedAbout[];
}

export interface RewordNeed {
  readonly kind: "reword_need";
  readonly need: EventId;
  readonly words: string;
  readonly looks_like?: string;
  readonly about: readonly NeedAbout[];
}

export interface RetireNeed {
  readonly kind: "retire_need";
  readonly need: EventId;
}

export interface PutNeedFirst {
  readonly kind: "put_need_first";
  readonly need: EventId;
}

export interface TellNeed {
  readonly kind: "tell_need";
  readonly from?: EventId;
  readonly words: string;
  readonly looks_like?: string;
  readonly about: readonly NeedAbout[];
}

export type NeedAnswer = "heard" | "tell_me_more";

export interface AnswerNeed {
  readonly kind: "answer_need";
  readonly need: EventId;
  readonly answer: NeedAnswer;
}

export interface SayMoreAboutNeed {
  readonly kind: "say_more_about_need";
  readonly need: EventId;
  readonly words: string;
}

export interface LetNeedRest {
  readonly kind: "let_need_rest";
  readonly need: EventId;
}

export type Builder = "kept_their_word" | "told_me_in_time" | "honest_with_me" | "owned_up" | "open_about_what_they_do" | "respected_me" | "noticed_what_i_need" | "there_for_me" | "safe_to_be_with";

export interface TellMoment {
  readonly kind: "tell_moment";
  readonly from?: EventId;
  readonly line: string;
  readonly builder?: Builder;
  readonly promise?: EventId;
  readonly need?: EventId;
}

export interface ThankForMoment {
  readonly kind: "thank_for_moment";
  readonly moment: EventId;
}

export interface KeepMoment {
  readonly kind: "keep_moment";
  readonly line: string;
  readonly builder?: Builder;
  readonly promise?: EventId;
  readonly need?: EventId;
}

export interface RemoveMoment {
  readonly kind: "remove_moment";
  readonly moment: EventId;
}

export interface KeepNote {
  readonly kind: "keep_note";
  readonly words: string;
  readonly beside?: EventId;
}

export interface RewordNote {
  readonly kind: "reword_note";
  readonly note: EventId;
  readonly words: string;
}

export interface RemoveNote {
  readonly kind: "remove_note";
  readonly note: EventId;
}

export type Wish = CallMe | TellFromBefore | PutAside | MakePromise | AskForPromise | AcceptAsk | WithdrawAsk | DeclineAsk | ThankForPromise | ProposeChange | AgreeToChange | ClosePromise | ReleasePromise | MakeOwnPromise | MoveOwnPromise | CloseOwnPromise | GiveHeadsUp | SayWhy | AnswerHeadsUp | SayIHearYou | NameNeed | RewordNeed | RetireNeed | PutNeedFirst | TellNeed | AnswerNeed | SayMoreAboutNeed | LetNeedRest | TellMoment | ThankForMoment | KeepMoment | RemoveMoment | KeepNote | RewordNote | RemoveNote;

export interface Record {
  readonly key: string;
  readonly bytes: Uint8Array;
}

export interface Start {
  readonly kind: "start";
  readonly origin: string;
  readonly records: readonly Record[];
}

export interface FoundAccount {
  readonly kind: "found_account";
  readonly nickname: string;
  readonly passphrase: string;
}

export interface Unlock {
  readonly kind: "unlock";
  readonly passphrase: string;
}

export interface Lock {
  readonly kind: "lock";
}

export interface OpenMine {
  readonly kind: "open_mine";
  readonly passphrase: string;
}

export interface CloseMine {
  readonly kind: "close_mine";
}

export interface Recover {
  readonly kind: "recover";
  readonly kit: string;
  readonly passphrase: string;
}

export interface ShowKit {
  readonly kind: "show_kit";
  readonly passphrase: string;
}

export interface KitKept {
  readonly kind: "kit_kept";
}

export interface OfferWords {
  readonly kind: "offer_words";
}

export interface SignIn {
  readonly kind: "sign_in";
  readonly passphrase: string;
}

export interface Invite {
  readonly kind: "invite";
}

export interface CancelInvitation {
  readonly kind: "cancel_invitation";
}

export interface AcceptInvitation {
  readonly kind: "accept_invitation";
  readonly text: string;
  readonly passphrase: string;
}

export interface ConfirmPartner {
  readonly kind: "confirm_partner";
  readonly passphrase: string;
  readonly mine_passphrase: string;
  readonly crossing?: EventId;
}

export interface RejectPartner {
  readonly kind: "reject_partner";
}

export interface SetMinePassphrase {
  readonly kind: "set_mine_passphrase";
  readonly passphrase: string;
  readonly mine_passphrase: string;
}

export interface ChangePassphrase {
  readonly kind: "change_passphrase";
  readonly passphrase: string;
  readonly new_passphrase: string;
}

export interface AdoptPassphrase {
  readonly kind: "adopt_passphrase";
  readonly passphrase: string;
  readonly new_passphrase: string;
}

export type LogId = string & { readonly is: "LogId" };

export interface RevokeDevice {
  readonly kind: "revoke_device";
  readonly log: LogId;
  readonly passphrase: string;
}

export interface Export {
  readonly kind: "export";
  readonly passphrase: string;
  readonly preface: string;
}

export interface LeaveQuietly {
  readonly kind: "leave_quietly";
  readonly passphrase: string;
}

export interface EraseHere {
  readonly kind: "erase_here";
  readonly passphrase: string;
}

export interface Submit {
  readonly kind: "submit";
  readonly wish: CallMe | TellFromBefore | PutAside | MakePromise | AskForPromise | AcceptAsk | WithdrawAsk | DeclineAsk | ThankForPromise | ProposeChange | AgreeToChange | ClosePromise | ReleasePromise | MakeOwnPromise | MoveOwnPromise | CloseOwnPromise | GiveHeadsUp | SayWhy | AnswerHeadsUp | SayIHearYou | NameNeed | RewordNeed | RetireNeed | PutNeedFirst | TellNeed | AnswerNeed | SayMoreAboutNeed | LetNeedRest | TellMoment | ThankForMoment | KeepMoment | RemoveMoment | KeepNote | RewordNote | RemoveNote;
}

export interface Turn {
  readonly kind: "turn";
  readonly us_page: number;
  readonly mine_page: number;
}

export interface Ticked {
  readonly kind: "ticked";
}

export interface Stretched {
  readonly kind: "stretched";
  readonly keys: readonly string[];
}

export interface Kept {
  readonly kind: "kept";
  readonly keep: number;
}

export interface Loaded {
  readonly kind: "loaded";
  readonly records: readonly Record[];
  readonly more: boolean;
}

export interface Answered {
  readonly kind: "answered";
  readonly post: number;
  readonly status: number;
  readonly body: Uint8Array;
}

export interface Nudged {
  readonly kind: "nudged";
}

export type Request = Start | FoundAccount | Unlock | Lock | OpenMine | CloseMine | Recover | ShowKit | KitKept | OfferWords | SignIn | Invite | CancelInvitation | AcceptInvitation | ConfirmPartner | RejectPartner | SetMinePassphrase | ChangePassphrase | AdoptPassphrase | RevokeDevice | Export | LeaveQuietly | EraseHere | Submit | Turn | Ticked | Stretched | Kept | Loaded | Answered | Nudged;

export interface Asked {
  readonly now: number;
  readonly offset_minutes: number;
  readonly request: Start | FoundAccount | Unlock | Lock | OpenMine | CloseMine | Recover | ShowKit | KitKept | OfferWords | SignIn | Invite | CancelInvitation | AcceptInvitation | ConfirmPartner | RejectPartner | SetMinePassphrase | ChangePassphrase | AdoptPassphrase | RevokeDevice | Export | LeaveQuietly | EraseHere | Submit | Turn | Ticked | Stretched | Kept | Loaded | Answered | Nudged;
}

export interface Keep {
  readonly kind: "keep";
  readonly keep: number;
  readonly puts: readonly Record[];
  readonly drops: readonly string[];
}

export interface Post {
  readonly kind: "post";
  readonly post: number;
  readonly route: string;
  readonly token: string;
  readonly body: Uint8Array;
}

export interface Listen {
  readonly kind: "listen";
  readonly token: string;
}

export interface Wake {
  readonly kind: "wake";
  readonly at: number;
}

export interface Load {
  readonly kind: "load";
  readonly after: string;
}

export type WhichPassphrase = "passphrase" | "mine_passphrase" | "given" | "new_passphrase";

export interface StretchTask {
  readonly of: WhichPassphrase;
  readonly salt: string;
  readonly given?: string;
}

export interface Stretch {
  readonly kind: "stretch";
  readonly tasks: readonly StretchTask[];
}

export type Effect = Keep | Post | Listen | Wake | Load | Stretch;

export type Phase = "fresh" | "locked" | "loading" | "open";

export type MemberId = string & { readonly is: "MemberId" };

export type PairingPhase = "alone" | "inviting" | "comparing" | "joining" | "linked";

export interface Pairing {
  readonly phase: PairingPhase;
  readonly link?: string;
  readonly words?: string;
  readonly expires?: number;
  readonly my_line?: string;
  readonly their_line?: string;
  readonly someone_else_tried: boolean;
  readonly mine_needs_passphrase: boolean;
  readonly room_link?: string;
}

export type RelayPhase = "offline" | "reaching" | "in_step" | "asks_sign_in" | "refused";

export interface RelayState {
  readonly phase: RelayPhase;
  readonly origin: string;
  readonly waiting_to_leave: boolean;
  readonly fault?: FaultCode;
}

export interface DeviceRow {
  readonly log: LogId;
  readonly mine: boolean;
  readonly this_one: boolean;
  readonly added: number;
  readonly removed: boolean;
  readonly two_histories: boolean;
}

export interface Trouble {
  readonly fault: FaultCode;
  readonly around?: number;
  readonly entries: number;
  readonly entry?: string;
}

export type Mark = "knot_open" | "knot" | "loop" | "untied" | "dot" | "reach";

export type Matter = "promise" | "need" | "moment";

export interface StrandMark {
  readonly mark: Mark;
  readonly matter: Matter;
  readonly of: EventId;
  readonly at: number;
}

export interface StrandDay {
  readonly day: number;
  readonly marks: readonly StrandMark[];
}

export type CardKind = "answer_heads_up" | "how_did_it_go" | "say_i_hear_you" | "answer_change" | "answer_ask" | "coming" | "keep_as_moment" | "how_did_theirs_go" | "answer_need" | "say_more" | "new_promise" | "new_moment";

export interface Card {
  readonly what: CardKind;
  readonly matter: Matter;
  readonly of: EventId;
}

export interface Today {
  readonly day: number;
  readonly days: readonly StrandDay[];
  readonly cards: readonly Card[];
}

export type Standing = "asked" | "withdrawn" | "open" | "unsettled" | "kept" | "told_in_time_then_kept" | "told_in_time" | "told_late" | "told_cannot_tell" | "kept_later" | "not_kept_said_themselves" | "not_kept_the_other_said" | "not_kept_each_apart" | "seen_differently" | "let_go" | "changed_together";

export type Telling = "none" | "in_time" | "late" | "cannot_tell";

export interface HeadsUpRow {
  readonly id: EventId;
  readonly told: number;
  readonly telling: Telling;
  readonly due?: Due;
  readonly new_due?: Due;
  readonly why?: string;
  readonly answer?: HeadsUpAnswer;
  readonly line?: string;
  readonly heard: boolean;
}

export type Word = "kept" | "kept_later" | "not_kept" | "let_go";

export interface WordRow {
  readonly word: Word;
  readonly said: number;
  readonly line?: string;
}

export interface ChangeRow {
  readonly proposal: EventId;
  readonly by_me: boolean;
  readonly act: string;
  readonly due?: Due;
}

export type PromiseCan = "be_late" | "say_i_cannot" | "say_why" | "say_i_hear_you" | "answer_heads_up" | "say_kept" | "say_kept_later" | "say_not_kept" | "remember_differently" | "let_go" | "propose_change" | "agree_to_change" | "accept" | "decline" | "withdraw" | "thank" | "keep_as_moment";

export type StoryKind = "made" | "asked" | "accepted" | "ask_withdrawn" | "thanked" | "will_be_later" | "cannot_make_it" | "said_why" | "answered_thanks" | "answered_hard_for_me" | "answered_lets_change_it" | "said_i_hear_you" | "change_proposed" | "change_agreed" | "said_kept" | "said_kept_later" | "said_not_kept" | "let_go" | "told_need" | "need_heard" | "asked_for_more" | "said_more" | "need_rests" | "told_moment";

export interface StoryLine {
  readonly id: EventId;
  readonly what: StoryKind;
  readonly by_me: boolean;
  readonly written: number;
  readonly says: boolean;
  readonly arrived?: number;
  readonly here: boolean;
  readonly note: boolean;
  readonly words?: string;
  readonly due?: Due;
  readonly telling?: Telling;
}

export interface PromiseRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly act: string;
  readonly due?: Due;
  readonly if_then?: string;
  readonly tell_by?: number;
  readonly need?: EventId;
  readonly made: number;
  readonly last: number;
  readonly standing: Standing;
  readonly telling: Telling;
  readonly heads_up?: HeadsUpRow;
  readonly my_word?: WordRow;
  readonly their_word?: WordRow;
  readonly change?: ChangeRow;
  readonly became?: EventId;
  readonly from?: EventId;
  readonly thanked: boolean;
  readonly here: boolean;
  readonly can: readonly PromiseCan[];
  readonly story: readonly StoryLine[];
}

export type NeedCan = "answer_heard" | "ask_for_more" | "promise_something" | "say_more" | "let_rest";

export interface NeedRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly words: string;
  readonly looks_like?: string;
  readonly about: readonly NeedAbout[];
  readonly told: number;
  readonly last: number;
  readonly answer?: NeedAnswer;
  readonly rests: boolean;
  readonly here: boolean;
  readonly promises: readonly EventId[];
  readonly can: readonly NeedCan[];
  readonly story: readonly StoryLine[];
}

export interface MomentRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly line: string;
  readonly builder?: Builder;
  readonly promise?: EventId;
  readonly need?: EventId;
  readonly told: number;
  readonly thanked: boolean;
  readonly can_thank: boolean;
  readonly here: boolean;
  readonly story: readonly StoryLine[];
}

export interface TimelineRow {
  readonly matter: Matter;
  readonly of: EventId;
  readonly at: number;
  readonly marks: readonly StrandMark[];
}

export interface Us {
  readonly my_name?: string;
  readonly partner_name?: string;
  readonly today: Today;
  readonly promises: readonly PromiseRow[];
  readonly needs: readonly NeedRow[];
  readonly moments: readonly MomentRow[];
  readonly may_ask: boolean;
  readonly timeline: readonly TimelineRow[];
  readonly page: number;
  readonly more: boolean;
}

export interface OwnNeedRow {
  readonly id: EventId;
  readonly words: string;
  readonly looks_like?: string;
  readonly about: readonly NeedAbout[];
  readonly named: number;
  readonly matters_most: boolean;
  readonly retired: boolean;
  readonly told: boolean;
}

export type OwnPromiseStanding = "open" | "unsettled" | "kept" | "kept_later" | "not_kept" | "let_go";

export interface OwnPromiseRow {
  readonly id: EventId;
  readonly act: string;
  readonly to?: string;
  readonly due?: Due;
  readonly made: number;
  readonly standing: OwnPromiseStanding;
}

export interface BeforeRow {
  readonly matter: Matter;
  readonly id: EventId;
  readonly words: string;
  readonly due?: Due;
  readonly written: number;
  readonly told: boolean;
  readonly can_tell: boolean;
}

export interface KeptMomentRow {
  readonly id: EventId;
  readonly line: string;
  readonly builder?: Builder;
  readonly promise?: EventId;
  readonly need?: EventId;
  readonly kept: number;
  readonly told: boolean;
}

export interface NoteRow {
  readonly id: EventId;
  readonly words: string;
  readonly beside?: EventId;
  readonly kept: number;
}

export interface Mine {
  readonly needs: readonly OwnNeedRow[];
  readonly promises: readonly OwnPromiseRow[];
  readonly before: readonly BeforeRow[];
  readonly moments: readonly KeptMomentRow[];
  readonly notes: readonly NoteRow[];
  readonly page: number;
  readonly more: boolean;
}

export interface Screen {
  readonly phase: Phase;
  readonly mine_open: boolean;
  readonly mine_follows_app: boolean;
  readonly mine_must_open: boolean;
  readonly kit_kept: boolean;
  readonly loaded_permille: number;
  readonly me?: MemberId;
  readonly pairing: Pairing;
  readonly relay: RelayState;
  readonly devices: readonly DeviceRow[];
  readonly troubles: readonly Trouble[];
  readonly us?: Us;
  readonly mine?: Mine;
}

export interface Reply {
  readonly view?: Screen;
  readonly effects: readonly (Keep | Post | Listen | Wake | Load | Stretch)[];
  readonly fault?: FaultCode;
  readonly fault_detail: number;
  readonly made?: EventId;
  readonly kit?: string;
  readonly offered?: string;
  readonly file?: Uint8Array;
}
