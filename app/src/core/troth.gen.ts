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

export interface KeepShapedMe {
  readonly kind: "keep_shaped_me";
  readonly words: string;
  readonly need?: EventId;
}

export interface RewordShapedMe {
  readonly kind: "reword_shaped_me";
  readonly shaped: EventId;
  readonly words: string;
}

export interface RemoveShapedMe {
  readonly kind: "remove_shaped_me";
  readonly shaped: EventId;
}

export interface TellShapedMe {
  readonly kind: "tell_shaped_me";
  readonly from?: EventId;
  readonly line: string;
  readonly need?: EventId;
}

export interface HearShapedMe {
  readonly kind: "hear_shaped_me";
  readonly shaped: EventId;
}

export type Breaker = "lied" | "hid_something" | "broke_a_promise" | "broke_an_agreement" | "shamed" | "criticised" | "ridiculed" | "judged" | "put_me_down" | "rejected_me" | "pressured_or_used_me";

export type HurtSize = "small" | "middle" | "large";

export type CameOut = "told_unasked" | "told_when_asked" | "found_out" | "someone_told";

export interface NoteHurt {
  readonly kind: "note_hurt";
  readonly happened: string;
  readonly meant?: string;
  readonly breaker?: Breaker;
  readonly size: HurtSize;
  readonly came_out?: CameOut;
  readonly about?: EventId;
}

export interface RewordHurt {
  readonly kind: "reword_hurt";
  readonly hurt: EventId;
  readonly happened: string;
  readonly meant?: string;
  readonly breaker?: Breaker;
  readonly came_out?: CameOut;
  readonly about?: EventId;
}

export interface SizeHurtAgain {
  readonly kind: "size_hurt_again";
  readonly hurt: EventId;
  readonly size: HurtSize;
}

export type HurtPlan = "cool_off" | "at_check_in";

export interface PutHurtOff {
  readonly kind: "put_hurt_off";
  readonly hurt: EventId;
  readonly plan: HurtPlan;
  readonly until?: number;
}

export interface DropHurt {
  readonly kind: "drop_hurt";
  readonly hurt: EventId;
}

export interface RaiseHurt {
  readonly kind: "raise_hurt";
  readonly from?: EventId;
  readonly observation: string;
  readonly meant?: string;
  readonly feeling?: string;
  readonly need?: string;
  readonly request?: string;
  readonly breaker?: Breaker;
  readonly size: HurtSize;
  readonly came_out?: CameOut;
  readonly about?: EventId;
}

export interface SayHurtAgain {
  readonly kind: "say_hurt_again";
  readonly hurt: EventId;
  readonly observation: string;
  readonly feeling?: string;
  readonly need?: string;
  readonly request?: string;
}

export type HurtAnswer = "hear_you" | "tell_me_more" | "not_a_wrong";

export interface AnswerHurt {
  readonly kind: "answer_hurt";
  readonly hurt: EventId;
  readonly answer: HurtAnswer;
  readonly line?: string;
}

export interface SayMoreAboutHurt {
  readonly kind: "say_more_about_hurt";
  readonly hurt: EventId;
  readonly words: string;
}

export interface LetHurtRest {
  readonly kind: "let_hurt_rest";
  readonly hurt: EventId;
}

export interface EndSeenDifferently {
  readonly kind: "end_seen_differently";
  readonly hurt: EventId;
}

export interface SayHowItCameOut {
  readonly kind: "say_how_it_came_out";
  readonly hurt: EventId;
  readonly came_out: CameOut;
}

export type OwningKind = "forgot" | "could_not" | "hid" | "lied" | "broke_agreement" | "unkind" | "pressured" | "weakness" | "own_words";

export interface DraftOwningUp {
  readonly kind: "draft_owning_up";
  readonly what: OwningKind;
  readonly did: string;
  readonly will?: string;
  readonly may_have_done?: string;
  readonly regret?: string;
  readonly why?: string;
  readonly change?: string;
  readonly about?: EventId;
}

export interface RedraftOwningUp {
  readonly kind: "redraft_owning_up";
  readonly draft: EventId;
  readonly what: OwningKind;
  readonly did: string;
  readonly will?: string;
  readonly may_have_done?: string;
  readonly regret?: string;
  readonly why?: string;
  readonly change?: string;
  readonly about?: EventId;
}

export interface DropOwningUp {
  readonly kind: "drop_owning_up";
  readonly draft: EventId;
}

export interface OwnUp {
  readonly kind: "own_up";
  readonly from?: EventId;
  readonly what: OwningKind;
  readonly did: string;
  readonly will?: string;
  readonly may_have_done?: string;
  readonly regret?: string;
  readonly why?: string;
  readonly change?: string;
  readonly about?: EventId;
  readonly came_out?: CameOut;
}

export interface SayToldByMe {
  readonly kind: "say_told_by_me";
  readonly from?: EventId;
  readonly what: OwningKind;
  readonly line?: string;
  readonly about?: EventId;
  readonly came_out?: CameOut;
}

export type RoomAnswer = "now" | "later" | "not_here";

export interface AnswerRoom {
  readonly kind: "answer_room";
  readonly owning_up: EventId;
  readonly answer: RoomAnswer;
  readonly at?: number;
}

export type OwningAnswer = "heard" | "need_space" | "want_repair";

export interface AnswerOwningUp {
  readonly kind: "answer_owning_up";
  readonly owning_up: EventId;
  readonly answer: OwningAnswer;
  readonly line?: string;
}

export interface AskAboutOwningUp {
  readonly kind: "ask_about_owning_up";
  readonly owning_up: EventId;
  readonly words: string;
}

export type QuestionAnswer = "in_words" | "aloud" | "with_therapist";

export interface AnswerOwningQuestion {
  readonly kind: "answer_owning_question";
  readonly owning_up: EventId;
  readonly question: EventId;
  readonly answer: QuestionAnswer;
  readonly words?: string;
}

export interface AddToOwningUp {
  readonly kind: "add_to_owning_up";
  readonly owning_up: EventId;
  readonly words: string;
}

export interface SayHowOwningCameOut {
  readonly kind: "say_how_owning_came_out";
  readonly owning_up: EventId;
  readonly came_out: CameOut;
}

export interface BeginRepair {
  readonly kind: "begin_repair";
  readonly of: EventId;
}

export interface JoinRepair {
  readonly kind: "join_repair";
  readonly repair: EventId;
}

export interface WeighRepair {
  readonly kind: "weigh_repair";
  readonly repair: EventId;
  readonly size: HurtSize;
}

export type RepairPart = "responsibility" | "regret" | "explanation" | "change" | "amends";

export interface SayRepairPart {
  readonly kind: "say_repair_part";
  readonly repair: EventId;
  readonly part: RepairPart;
  readonly words: string;
}

export interface SayBack {
  readonly kind: "say_back";
  readonly repair: EventId;
  readonly words: string;
}

export interface AnswerSayBack {
  readonly kind: "answer_say_back";
  readonly repair: EventId;
  readonly said_back: EventId;
  readonly right: boolean;
  readonly words?: string;
}

export interface TellMySide {
  readonly kind: "tell_my_side";
  readonly repair: EventId;
  readonly words?: string;
}

export interface AskInRepair {
  readonly kind: "ask_in_repair";
  readonly repair: EventId;
  readonly words: string;
}

export interface AnswerInRepair {
  readonly kind: "answer_in_repair";
  readonly repair: EventId;
  readonly question: EventId;
  readonly answer: QuestionAnswer;
  readonly words?: string;
}

export type RepairStage = "hear" | "own" | "mend" | "responsibility" | "say_back" | "together" | "ending";

export interface SayEnough {
  readonly kind: "say_enough";
  readonly repair: EventId;
  readonly stage: RepairStage;
}

export interface SayStillNeed {
  readonly kind: "say_still_need";
  readonly repair: EventId;
  readonly words: string;
}

export interface StepBack {
  readonly kind: "step_back";
  readonly repair: EventId;
  readonly stage: RepairStage;
}

export interface PauseRepair {
  readonly kind: "pause_repair";
  readonly repair: EventId;
  readonly until: number;
}

export interface ResumeRepair {
  readonly kind: "resume_repair";
  readonly repair: EventId;
}

export type RepairWord = "you_heard_me" | "relied_on_you_again" | "forgiven";

export interface SayRepairWord {
  readonly kind: "say_repair_word";
  readonly repair: EventId;
  readonly word: RepairWord;
}

export interface PromiseInRepair {
  readonly kind: "promise_in_repair";
  readonly repair: EventId;
  readonly act: string;
  readonly due?: Due;
}

export interface WriteClosingStory {
  readonly kind: "write_closing_story";
  readonly repair: EventId;
  readonly words: string;
}

export interface AgreeToClosingStory {
  readonly kind: "agree_to_closing_story";
  readonly repair: EventId;
  readonly story: EventId;
}

export type RepairEnding = "repaired" | "living_with_it" | "not_repaired" | "stopped";

export interface EndRepair {
  readonly kind: "end_repair";
  readonly repair: EventId;
  readonly ending: RepairEnding;
  readonly line?: string;
}

export interface OfferOpenness {
  readonly kind: "offer_openness";
  readonly words: string;
  readonly until: number;
  readonly asked?: EventId;
}

export interface AskForOpenness {
  readonly kind: "ask_for_openness";
  readonly words: string;
}

export interface EndOpenness {
  readonly kind: "end_openness";
  readonly openness: EventId;
}

export interface ThankForOpenness {
  readonly kind: "thank_for_openness";
  readonly openness: EventId;
}

export interface DeclineOpenness {
  readonly kind: "decline_openness";
  readonly openness: EventId;
}

export interface SayDistance {
  readonly kind: "say_distance";
  readonly because: string;
}

export interface HearDistance {
  readonly kind: "hear_distance";
  readonly distance: EventId;
}

export interface EndDistance {
  readonly kind: "end_distance";
  readonly distance: EventId;
}

export interface Hide {
  readonly kind: "hide";
  readonly what: EventId;
}

export interface ShowAgain {
  readonly kind: "show_again";
  readonly what: EventId;
}

export interface Mute {
  readonly kind: "mute";
  readonly what: EventId;
}

export interface Unmute {
  readonly kind: "unmute";
  readonly what: EventId;
}

export interface TakeBack {
  readonly kind: "take_back";
  readonly what: EventId;
  readonly line?: string;
}

export interface ProposeAgreement {
  readonly kind: "propose_agreement";
  readonly words: string;
  readonly review?: number;
}

export interface ConsentToAgreement {
  readonly kind: "consent_to_agreement";
  readonly agreement: EventId;
  readonly version: EventId;
}

export interface ProposeAgreementChange {
  readonly kind: "propose_agreement_change";
  readonly agreement: EventId;
  readonly words: string;
  readonly review?: number;
}

export interface ReviewAgreement {
  readonly kind: "review_agreement";
  readonly agreement: EventId;
  readonly review?: number;
}

export interface WithdrawAgreement {
  readonly kind: "withdraw_agreement";
  readonly agreement: EventId;
  readonly line?: string;
}

export interface SayOpenToChange {
  readonly kind: "say_open_to_change";
  readonly agreement: EventId;
  readonly open: boolean;
}

export interface DeclineAgreement {
  readonly kind: "decline_agreement";
  readonly agreement: EventId;
  readonly version: EventId;
}

export interface ProposeCheckInSlot {
  readonly kind: "propose_check_in_slot";
  readonly weekday: number;
  readonly minute: number;
}

export interface AgreeToCheckInSlot {
  readonly kind: "agree_to_check_in_slot";
  readonly slot: EventId;
}

export interface BeginCheckIn {
  readonly kind: "begin_check_in";
}

export interface SayIssueBack {
  readonly kind: "say_issue_back";
  readonly check_in: EventId;
  readonly words: string;
}

export interface AnswerIssue {
  readonly kind: "answer_issue";
  readonly check_in: EventId;
  readonly said_back: EventId;
  readonly right: boolean;
  readonly words?: string;
}

export interface PromiseInCheckIn {
  readonly kind: "promise_in_check_in";
  readonly check_in: EventId;
  readonly act: string;
  readonly due?: Due;
}

export interface CloseCheckIn {
  readonly kind: "close_check_in";
  readonly check_in: EventId;
}

export interface PrepareCheckIn {
  readonly kind: "prepare_check_in";
  readonly valued?: string;
  readonly on_mind?: string;
  readonly would_help?: string;
}

export interface SealAnswers {
  readonly kind: "seal_answers";
  readonly what: EventId;
  readonly nonce: string;
  readonly commit: string;
  readonly box: Uint8Array;
}

export interface UnsealAnswers {
  readonly kind: "unseal_answers";
  readonly what: EventId;
}

export interface OpenAnswers {
  readonly kind: "open_answers";
  readonly what: EventId;
  readonly sealed: EventId;
  readonly key: string;
}

export interface EnterOpening {
  readonly kind: "enter_opening";
}

export interface JoinOpening {
  readonly kind: "join_opening";
  readonly opening: EventId;
}

export interface StepMatch {
  readonly kind: "step_match";
  readonly opening: EventId;
  readonly step: number;
  readonly answers?: EventId;
  readonly points: Uint8Array;
}

export interface ChoosePrompt {
  readonly kind: "choose_prompt";
  readonly opening: EventId;
  readonly depth: number;
  readonly prompt: number;
}

export interface CloseOpening {
  readonly kind: "close_opening";
  readonly opening: EventId;
}

export interface ChooseTopic {
  readonly kind: "choose_topic";
  readonly topic: number;
  readonly wanted: boolean;
}

export interface TakePulse {
  readonly kind: "take_pulse";
  readonly trust?: number;
  readonly need?: EventId;
  readonly met?: number;
}

export interface SayFeltUnderstood {
  readonly kind: "say_felt_understood";
  readonly of: EventId;
  readonly felt: number;
}

export type Fear = "of_them" | "of_myself";

export interface SayFear {
  readonly kind: "say_fear";
  readonly of: Fear;
}

export interface BeginClear {
  readonly kind: "begin_clear";
}

export interface FinishClear {
  readonly kind: "finish_clear";
}

export interface WriteSafetyPlan {
  readonly kind: "write_safety_plan";
  readonly words?: string;
}

export type SafetySign = "threatened" | "made_me_feel_unsafe";

export interface KeepSafetyNote {
  readonly kind: "keep_safety_note";
  readonly words: string;
  readonly happened?: number;
  readonly sign?: SafetySign;
}

export interface RemoveSafetyNote {
  readonly kind: "remove_safety_note";
  readonly note: EventId;
}

export type EndingReason = "no_reason" | "trust_did_not_come_back" | "done_together";

export interface EndWithWords {
  readonly kind: "end_with_words";
  readonly reason: EndingReason;
  readonly line?: string;
}

export interface SayAway {
  readonly kind: "say_away";
  readonly until?: number;
  readonly line?: string;
}

export interface ComeBack {
  readonly kind: "come_back";
}

export type Wish = CallMe | TellFromBefore | PutAside | MakePromise | AskForPromise | AcceptAsk | WithdrawAsk | DeclineAsk | ThankForPromise | ProposeChange | AgreeToChange | ClosePromise | ReleasePromise | MakeOwnPromise | MoveOwnPromise | CloseOwnPromise | GiveHeadsUp | SayWhy | AnswerHeadsUp | SayIHearYou | NameNeed | RewordNeed | RetireNeed | PutNeedFirst | TellNeed | AnswerNeed | SayMoreAboutNeed | LetNeedRest | TellMoment | ThankForMoment | KeepMoment | RemoveMoment | KeepNote | RewordNote | RemoveNote | KeepShapedMe | RewordShapedMe | RemoveShapedMe | TellShapedMe | HearShapedMe | NoteHurt | RewordHurt | SizeHurtAgain | PutHurtOff | DropHurt | RaiseHurt | SayHurtAgain | AnswerHurt | SayMoreAboutHurt | LetHurtRest | EndSeenDifferently | SayHowItCameOut | DraftOwningUp | RedraftOwningUp | DropOwningUp | OwnUp | SayToldByMe | AnswerRoom | AnswerOwningUp | AskAboutOwningUp | AnswerOwningQuestion | AddToOwningUp | SayHowOwningCameOut | BeginRepair | JoinRepair | WeighRepair | SayRepairPart | SayBack | AnswerSayBack | TellMySide | AskInRepair | AnswerInRepair | SayEnough | SayStillNeed | StepBack | PauseRepair | ResumeRepair | SayRepairWord | PromiseInRepair | WriteClosingStory | AgreeToClosingStory | EndRepair | OfferOpenness | AskForOpenness | EndOpenness | ThankForOpenness | DeclineOpenness | SayDistance | HearDistance | EndDistance | Hide | ShowAgain | Mute | Unmute | TakeBack | ProposeAgreement | ConsentToAgreement | ProposeAgreementChange | ReviewAgreement | WithdrawAgreement | SayOpenToChange | DeclineAgreement | ProposeCheckInSlot | AgreeToCheckInSlot | BeginCheckIn | SayIssueBack | AnswerIssue | PromiseInCheckIn | CloseCheckIn | PrepareCheckIn | SealAnswers | UnsealAnswers | OpenAnswers | EnterOpening | JoinOpening | StepMatch | ChoosePrompt | CloseOpening | ChooseTopic | TakePulse | SayFeltUnderstood | SayFear | BeginClear | FinishClear | WriteSafetyPlan | KeepSafetyNote | RemoveSafetyNote | EndWithWords | SayAway | ComeBack;

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

export interface Import {
  readonly kind: "import";
  readonly file: Uint8Array;
  readonly file_words: string;
  readonly kit: string;
  readonly passphrase: string;
}

export interface LeaveQuietly {
  readonly kind: "leave_quietly";
  readonly passphrase: string;
}

export interface EraseHere {
  readonly kind: "erase_here";
  readonly passphrase: string;
}

export interface Unpair {
  readonly kind: "unpair";
  readonly passphrase: string;
}

export interface AllowPhoneLock {
  readonly kind: "allow_phone_lock";
  readonly passphrase: string;
}

export interface AddPhoneLock {
  readonly kind: "add_phone_lock";
  readonly credential: Uint8Array;
  readonly answer: string;
}

export interface RemovePhoneLock {
  readonly kind: "remove_phone_lock";
  readonly credential?: Uint8Array;
}

export interface UnlockByPhone {
  readonly kind: "unlock_by_phone";
  readonly credential: Uint8Array;
  readonly answer: string;
}

export interface Submit {
  readonly kind: "submit";
  readonly wish: CallMe | TellFromBefore | PutAside | MakePromise | AskForPromise | AcceptAsk | WithdrawAsk | DeclineAsk | ThankForPromise | ProposeChange | AgreeToChange | ClosePromise | ReleasePromise | MakeOwnPromise | MoveOwnPromise | CloseOwnPromise | GiveHeadsUp | SayWhy | AnswerHeadsUp | SayIHearYou | NameNeed | RewordNeed | RetireNeed | PutNeedFirst | TellNeed | AnswerNeed | SayMoreAboutNeed | LetNeedRest | TellMoment | ThankForMoment | KeepMoment | RemoveMoment | KeepNote | RewordNote | RemoveNote | KeepShapedMe | RewordShapedMe | RemoveShapedMe | TellShapedMe | HearShapedMe | NoteHurt | RewordHurt | SizeHurtAgain | PutHurtOff | DropHurt | RaiseHurt | SayHurtAgain | AnswerHurt | SayMoreAboutHurt | LetHurtRest | EndSeenDifferently | SayHowItCameOut | DraftOwningUp | RedraftOwningUp | DropOwningUp | OwnUp | SayToldByMe | AnswerRoom | AnswerOwningUp | AskAboutOwningUp | AnswerOwningQuestion | AddToOwningUp | SayHowOwningCameOut | BeginRepair | JoinRepair | WeighRepair | SayRepairPart | SayBack | AnswerSayBack | TellMySide | AskInRepair | AnswerInRepair | SayEnough | SayStillNeed | StepBack | PauseRepair | ResumeRepair | SayRepairWord | PromiseInRepair | WriteClosingStory | AgreeToClosingStory | EndRepair | OfferOpenness | AskForOpenness | EndOpenness | ThankForOpenness | DeclineOpenness | SayDistance | HearDistance | EndDistance | Hide | ShowAgain | Mute | Unmute | TakeBack | ProposeAgreement | ConsentToAgreement | ProposeAgreementChange | ReviewAgreement | WithdrawAgreement | SayOpenToChange | DeclineAgreement | ProposeCheckInSlot | AgreeToCheckInSlot | BeginCheckIn | SayIssueBack | AnswerIssue | PromiseInCheckIn | CloseCheckIn | PrepareCheckIn | SealAnswers | UnsealAnswers | OpenAnswers | EnterOpening | JoinOpening | StepMatch | ChoosePrompt | CloseOpening | ChooseTopic | TakePulse | SayFeltUnderstood | SayFear | BeginClear | FinishClear | WriteSafetyPlan | KeepSafetyNote | RemoveSafetyNote | EndWithWords | SayAway | ComeBack;
}

export interface Turn {
  readonly kind: "turn";
  readonly us_page: number;
  readonly mine_page: number;
  readonly also?: EventId;
}

export type SpaceId = string & { readonly is: "SpaceId" };

export interface Look {
  readonly kind: "look";
  readonly archive?: SpaceId;
}

export interface ReadTrust {
  readonly kind: "read_trust";
  readonly since?: number;
}

export interface ReadTimeline {
  readonly kind: "read_timeline";
  readonly from: number;
  readonly until: number;
  readonly for_paper: boolean;
  readonly with_mine: boolean;
}

export interface Search {
  readonly kind: "search";
  readonly sought: string;
  readonly with_mine: boolean;
}

export interface Answers {
  readonly valued?: string;
  readonly on_mind?: string;
  readonly would_help?: string;
  readonly answer?: string;
}

export interface SealTogether {
  readonly kind: "seal_together";
  readonly what: EventId;
  readonly answers: Answers;
}

export interface EnterTogether {
  readonly kind: "enter_together";
  readonly opening?: EventId;
  readonly depth: number;
  readonly topic?: number;
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

export type Request = Start | FoundAccount | Unlock | Lock | OpenMine | CloseMine | Recover | ShowKit | KitKept | OfferWords | SignIn | Invite | CancelInvitation | AcceptInvitation | ConfirmPartner | RejectPartner | SetMinePassphrase | ChangePassphrase | AdoptPassphrase | RevokeDevice | Export | Import | LeaveQuietly | EraseHere | Unpair | AllowPhoneLock | AddPhoneLock | RemovePhoneLock | UnlockByPhone | Submit | Turn | Look | ReadTrust | ReadTimeline | Search | SealTogether | EnterTogether | Ticked | Stretched | Kept | Loaded | Answered | Nudged;

export interface Asked {
  readonly now: number;
  readonly offset_minutes: number;
  readonly request: Start | FoundAccount | Unlock | Lock | OpenMine | CloseMine | Recover | ShowKit | KitKept | OfferWords | SignIn | Invite | CancelInvitation | AcceptInvitation | ConfirmPartner | RejectPartner | SetMinePassphrase | ChangePassphrase | AdoptPassphrase | RevokeDevice | Export | Import | LeaveQuietly | EraseHere | Unpair | AllowPhoneLock | AddPhoneLock | RemovePhoneLock | UnlockByPhone | Submit | Turn | Look | ReadTrust | ReadTimeline | Search | SealTogether | EnterTogether | Ticked | Stretched | Kept | Loaded | Answered | Nudged;
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

export interface LoadThese {
  readonly kind: "load_these";
  readonly keys: readonly string[];
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

export interface ReadOn {
  readonly kind: "read_on";
  readonly since?: number;
}

export type Effect = Keep | Post | Listen | Wake | Load | LoadThese | Stretch | ReadOn;

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

export type RelayPhase = "offline" | "reaching" | "in_step" | "asks_sign_in" | "refused" | "leaving" | "left";

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

export type Mark = "knot_open" | "knot" | "loop" | "untied" | "dot" | "reach" | "bar" | "gap" | "seam" | "stitch" | "loose";

export type Matter = "promise" | "need" | "moment" | "hurt" | "owning_up" | "repair" | "openness" | "distance" | "shaped_me" | "agreement" | "check_in" | "opening";

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

export type CardKind = "answer_heads_up" | "how_did_it_go" | "say_i_hear_you" | "answer_change" | "answer_ask" | "coming" | "answer_hurt" | "room_for_something_hard" | "answer_questions" | "join_repair" | "repair_waits" | "keep_as_moment" | "how_did_theirs_go" | "answer_need" | "say_more" | "new_promise" | "new_moment" | "say_more_about_hurt" | "answer_agreement" | "review_agreement" | "answer_openness" | "new_openness" | "new_distance" | "new_shaped_me" | "check_in_there" | "opening_there";

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

export type PromiseCan = "be_late" | "say_i_cannot" | "say_why" | "say_i_hear_you" | "answer_heads_up" | "say_kept" | "say_kept_later" | "say_not_kept" | "remember_differently" | "let_go" | "propose_change" | "agree_to_change" | "accept" | "decline" | "withdraw" | "thank" | "keep_as_moment" | "note_hurt";

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
  readonly taken_back: boolean;
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

export type HurtStanding = "open" | "heard" | "rests" | "seen_differently" | "in_repair" | "repaired" | "living_with_it";

export interface CameOutWords {
  readonly mine?: CameOut;
  readonly theirs?: CameOut;
  readonly differ: boolean;
}

export type HurtCan = "hear_you" | "tell_me_more" | "not_a_wrong" | "say_again" | "say_more" | "let_rest" | "end_seen_differently" | "say_how_it_came_out" | "begin_repair" | "take_back";

export type LineKind = "raised" | "raised_again" | "hear_you" | "tell_me_more" | "not_a_wrong" | "said_more" | "let_rest" | "seen_differently" | "how_it_came_out" | "owned_up" | "told_aloud" | "room_now" | "room_later" | "room_not_here" | "heard" | "need_space" | "want_repair" | "asked" | "answered" | "answered_aloud" | "answered_with_therapist" | "added" | "repair_begun" | "repair_joined" | "weighed" | "responsibility" | "regret" | "explanation" | "change" | "amends" | "said_back" | "right" | "not_quite" | "side_told" | "nothing_to_add" | "enough" | "still_need" | "stepped_back" | "paused" | "resumed" | "you_heard_me" | "relied_on_you_again" | "forgiven" | "promised" | "story_written" | "story_agreed" | "ended_repaired" | "ended_living_with_it" | "ended_not_repaired" | "stopped" | "openness_offered" | "openness_asked" | "openness_ended" | "thanked" | "distance_said" | "distance_heard" | "distance_ended" | "shaped_me_told" | "shaped_me_heard" | "agreement_proposed" | "agreement_consented" | "agreement_change_proposed" | "agreement_reviewed" | "agreement_withdrawn" | "open_to_change" | "not_open_to_change" | "check_in_begun" | "check_in_closed" | "opening_entered" | "opening_joined" | "prompt_chosen" | "opening_closed";

export interface Line {
  readonly id: EventId;
  readonly what: LineKind;
  readonly by_me: boolean;
  readonly written: number;
  readonly says: boolean;
  readonly arrived?: number;
  readonly here: boolean;
  readonly taken_back: boolean;
  readonly words?: string;
  readonly at?: number;
  readonly came_out?: CameOut;
  readonly stage?: RepairStage;
}

export interface HurtRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly observation: string;
  readonly meant?: string;
  readonly feeling?: string;
  readonly need?: string;
  readonly request?: string;
  readonly breaker?: Breaker;
  readonly size: HurtSize;
  readonly about?: EventId;
  readonly raised: number;
  readonly last: number;
  readonly standing: HurtStanding;
  readonly answer?: HurtAnswer;
  readonly answer_line?: string;
  readonly waits: boolean;
  readonly serious: boolean;
  readonly came_out: CameOutWords;
  readonly repair?: EventId;
  readonly owned_up?: EventId;
  readonly taken_back: boolean;
  readonly here: boolean;
  readonly can: readonly HurtCan[];
  readonly story: readonly Line[];
}

export interface QuestionRow {
  readonly id: EventId;
  readonly words: string;
  readonly asked: number;
  readonly answer?: QuestionAnswer;
  readonly answered?: string;
}

export type OwningUpCan = "say_now" | "say_later" | "say_not_here" | "say_heard" | "ask" | "say_need_space" | "say_want_repair" | "begin_repair" | "answer_question" | "add" | "say_how_it_came_out" | "take_back";

export interface OwningUpRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly closed: boolean;
  readonly aloud: boolean;
  readonly kind?: OwningKind;
  readonly did?: string;
  readonly will?: string;
  readonly may_have_done?: string;
  readonly regret?: string;
  readonly why?: string;
  readonly change?: string;
  readonly about?: EventId;
  readonly told: number;
  readonly last: number;
  readonly room?: RoomAnswer;
  readonly room_at?: number;
  readonly heard: boolean;
  readonly need_space: boolean;
  readonly want_repair: boolean;
  readonly questions: readonly QuestionRow[];
  readonly may_ask: boolean;
  readonly came_out: CameOutWords;
  readonly repair?: EventId;
  readonly taken_back: boolean;
  readonly here: boolean;
  readonly can: readonly OwningUpCan[];
  readonly story: readonly Line[];
}

export type RepairWeight = "light" | "serious";

export interface StageRow {
  readonly stage: RepairStage;
  readonly passed: boolean;
  readonly now: boolean;
}

export type RepairCan = "join" | "weigh" | "say_responsibility" | "say_regret" | "say_explanation" | "say_change" | "say_amends" | "say_back" | "answer_say_back" | "tell_my_side" | "ask" | "answer_question" | "say_enough" | "still_need" | "step_back" | "pause" | "resume" | "say_you_heard_me" | "say_relied_on_you_again" | "say_forgiven" | "promise" | "write_story" | "agree_to_story" | "end_repaired" | "end_living_with_it" | "end_not_repaired" | "stop";

export interface RepairRow {
  readonly id: EventId;
  readonly of: EventId;
  readonly of_owning_up: boolean;
  readonly by_me: boolean;
  readonly i_was_hurt: boolean;
  readonly joined: boolean;
  readonly weight: RepairWeight;
  readonly stages: readonly StageRow[];
  readonly stage: RepairStage;
  readonly ready: boolean;
  readonly my_turn: boolean;
  readonly questions: readonly QuestionRow[];
  readonly may_ask: boolean;
  readonly said_back?: EventId;
  readonly said_back_by_me: boolean;
  readonly said_back_words?: string;
  readonly hurt_one_heard: boolean;
  readonly side_told: boolean;
  readonly doer_heard: boolean;
  readonly still_needed?: string;
  readonly paused_until?: number;
  readonly paused_by_me: boolean;
  readonly you_heard_me: boolean;
  readonly relied_on_you_again: boolean;
  readonly forgiven: boolean;
  readonly i_promised: boolean;
  readonly they_promised: boolean;
  readonly story?: EventId;
  readonly story_words?: string;
  readonly story_by_me: boolean;
  readonly story_agreed: boolean;
  readonly my_word?: RepairEnding;
  readonly their_word?: RepairEnding;
  readonly ending?: RepairEnding;
  readonly beyond_an_app: boolean;
  readonly begun: number;
  readonly last: number;
  readonly here: boolean;
  readonly can: readonly RepairCan[];
  readonly lines: readonly Line[];
}

export type OpennessStanding = "asked" | "answered" | "offered" | "over" | "ended" | "withdrawn";

export type OpennessCan = "offer" | "decline" | "withdraw" | "end" | "thank";

export interface OpennessRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly words: string;
  readonly until?: number;
  readonly standing: OpennessStanding;
  readonly asked?: EventId;
  readonly thanked: boolean;
  readonly said: number;
  readonly last: number;
  readonly here: boolean;
  readonly can: readonly OpennessCan[];
  readonly story: readonly Line[];
}

export interface DistanceRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly because: string;
  readonly heard: boolean;
  readonly ended: boolean;
  readonly said: number;
  readonly last: number;
  readonly can_hear: boolean;
  readonly can_end: boolean;
  readonly here: boolean;
  readonly story: readonly Line[];
}

export interface ToldShapedMeRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly line: string;
  readonly need?: EventId;
  readonly heard: boolean;
  readonly told: number;
  readonly last: number;
  readonly can_hear: boolean;
  readonly here: boolean;
  readonly story: readonly Line[];
}

export type AgreementStanding = "proposed" | "in_force" | "withdrawn";

export interface VersionRow {
  readonly id: EventId;
  readonly words: string;
  readonly review?: number;
  readonly by_me: boolean;
  readonly proposed: number;
  readonly consented?: number;
}

export type AgreementCan = "consent" | "decline" | "propose_change" | "review" | "say_open_to_change" | "say_not_open_to_change" | "withdraw";

export interface AgreementRow {
  readonly id: EventId;
  readonly standing: AgreementStanding;
  readonly words: string;
  readonly review?: number;
  readonly review_has_come: boolean;
  readonly versions: readonly VersionRow[];
  readonly waiting?: EventId;
  readonly i_am_open_to_change: boolean;
  readonly they_are_open_to_change: boolean;
  readonly withdrawn_by_me: boolean;
  readonly withdrawn_line?: string;
  readonly proposed: number;
  readonly last: number;
  readonly here: boolean;
  readonly can: readonly AgreementCan[];
  readonly story: readonly Line[];
}

export type MeetingStanding = "begun" | "joined" | "mine_sealed" | "theirs_sealed" | "both_sealed" | "opened" | "closed";

export type MeetingCan = "join" | "choose_prompt" | "seal" | "unseal" | "say_issue_back" | "answer_issue" | "promise" | "close" | "say_felt_understood";

export interface CheckInRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly standing: MeetingStanding;
  readonly my_seal?: EventId;
  readonly their_seal?: EventId;
  readonly said_back?: EventId;
  readonly said_back_by_me: boolean;
  readonly said_back_words?: string;
  readonly i_promised: boolean;
  readonly they_promised: boolean;
  readonly begun: number;
  readonly last: number;
  readonly here: boolean;
  readonly can: readonly MeetingCan[];
  readonly story: readonly Line[];
  readonly my_answers?: Answers;
  readonly their_answers?: Answers;
  readonly theirs_does_not_open: boolean;
}

export interface OpeningRow {
  readonly id: EventId;
  readonly by_me: boolean;
  readonly standing: MeetingStanding;
  readonly matched: boolean;
  readonly depth: number;
  readonly prompt: number;
  readonly my_seal?: EventId;
  readonly their_seal?: EventId;
  readonly begun: number;
  readonly last: number;
  readonly here: boolean;
  readonly can: readonly MeetingCan[];
  readonly story: readonly Line[];
  readonly my_answers?: Answers;
  readonly their_answers?: Answers;
  readonly theirs_does_not_open: boolean;
  readonly common_depth: number;
  readonly common_topic?: number;
  readonly deeper_than_both: boolean;
}

export interface SlotRow {
  readonly agreed: boolean;
  readonly weekday: number;
  readonly minute: number;
  readonly proposed?: EventId;
  readonly proposed_by_me: boolean;
  readonly proposed_weekday: number;
  readonly proposed_minute: number;
  readonly can_agree: boolean;
}

export interface PartingRow {
  readonly i_ended: boolean;
  readonly they_ended: boolean;
  readonly my_reason?: EndingReason;
  readonly their_reason?: EndingReason;
  readonly my_line?: string;
  readonly their_line?: string;
  readonly my_end?: number;
  readonly their_end?: number;
  readonly i_am_away: boolean;
  readonly they_are_away: boolean;
  readonly away_until?: number;
  readonly away_line?: string;
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
  readonly hurts: readonly HurtRow[];
  readonly owning_ups: readonly OwningUpRow[];
  readonly repairs: readonly RepairRow[];
  readonly openness: readonly OpennessRow[];
  readonly distances: readonly DistanceRow[];
  readonly shaped_me: readonly ToldShapedMeRow[];
  readonly agreements: readonly AgreementRow[];
  readonly check_ins: readonly CheckInRow[];
  readonly openings: readonly OpeningRow[];
  readonly slot: SlotRow;
  readonly offers_joint_work: boolean;
  readonly depths_closed: boolean;
  readonly parting: PartingRow;
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

export interface OwnHurtRow {
  readonly id: EventId;
  readonly happened: string;
  readonly meant?: string;
  readonly breaker?: Breaker;
  readonly size: HurtSize;
  readonly sizes_since: readonly HurtSize[];
  readonly came_out?: CameOut;
  readonly about?: EventId;
  readonly noted: number;
  readonly plan?: HurtPlan;
  readonly until?: number;
  readonly raised: boolean;
  readonly asks: boolean;
  readonly can_raise: boolean;
  readonly serious: boolean;
}

export type Unanswered = "wait" | "say_another_way" | "let_rest" | "get_help";

export interface UnansweredRow {
  readonly hurt: EventId;
  readonly can: readonly Unanswered[];
}

export interface PatternRow {
  readonly breaker: Breaker;
  readonly hurts: readonly EventId[];
  readonly ever_raised: boolean;
  readonly is_this_for_us_first: boolean;
}

export interface OwningDraftRow {
  readonly id: EventId;
  readonly what: OwningKind;
  readonly did: string;
  readonly will?: string;
  readonly may_have_done?: string;
  readonly regret?: string;
  readonly why?: string;
  readonly change?: string;
  readonly about?: EventId;
  readonly drafted: number;
  readonly told: boolean;
  readonly needs_an_offer: boolean;
  readonly better_told_aloud: boolean;
  readonly begins_with_but: boolean;
  readonly can_tell: boolean;
  readonly asks: boolean;
}

export interface ShapedMeRow {
  readonly id: EventId;
  readonly words: string;
  readonly need?: EventId;
  readonly kept: number;
  readonly told: boolean;
}

export interface SafetyNoteRow {
  readonly id: EventId;
  readonly words: string;
  readonly happened?: number;
  readonly sign?: SafetySign;
  readonly kept: number;
}

export type SafetyCan = "say_fear" | "begin_clear" | "finish_clear";

export interface SafetyView {
  readonly afraid_since?: number;
  readonly clear_begun?: number;
  readonly clear_from?: number;
  readonly plan?: string;
  readonly notes: readonly SafetyNoteRow[];
  readonly can: readonly SafetyCan[];
}

export interface PulseRow {
  readonly id: EventId;
  readonly taken: number;
  readonly trust?: number;
  readonly need?: EventId;
  readonly met?: number;
}

export interface PreparedRow {
  readonly valued?: string;
  readonly on_mind?: string;
  readonly would_help?: string;
  readonly prepared: number;
}

export interface AsideRow {
  readonly matter: Matter;
  readonly of: EventId;
  readonly words?: string;
  readonly hidden: boolean;
  readonly muted: boolean;
}

export interface Mine {
  readonly needs: readonly OwnNeedRow[];
  readonly promises: readonly OwnPromiseRow[];
  readonly before: readonly BeforeRow[];
  readonly moments: readonly KeptMomentRow[];
  readonly notes: readonly NoteRow[];
  readonly page: number;
  readonly more: boolean;
  readonly hurts: readonly OwnHurtRow[];
  readonly unanswered: readonly UnansweredRow[];
  readonly patterns: readonly PatternRow[];
  readonly drafts: readonly OwningDraftRow[];
  readonly shaped_me: readonly ShapedMeRow[];
  readonly safety: SafetyView;
  readonly pulses: readonly PulseRow[];
  readonly prepared?: PreparedRow;
  readonly topics: readonly number[];
  readonly asides: readonly AsideRow[];
  readonly need_in_turn?: EventId;
}

export interface ArchiveRow {
  readonly space: SpaceId;
  readonly partner_name?: string;
  readonly began: number;
  readonly last: number;
}

export interface PhoneLockRow {
  readonly credential: Uint8Array;
  readonly added: number;
}

export interface Screen {
  readonly phase: Phase;
  readonly mine_open: boolean;
  readonly mine_follows_app: boolean;
  readonly mine_must_open: boolean;
  readonly kit_kept: boolean;
  readonly me?: MemberId;
  readonly pairing: Pairing;
  readonly relay: RelayState;
  readonly devices: readonly DeviceRow[];
  readonly troubles: readonly Trouble[];
  readonly us?: Us;
  readonly mine?: Mine;
  readonly archives: readonly ArchiveRow[];
  readonly archive?: Us;
  readonly phone_locks: readonly PhoneLockRow[];
  readonly phone_question?: string;
}

export type TrustWord = "hardly" | "little" | "half" | "mostly" | "deeply";

export type Sureness = "sure" | "fairly_sure" | "not_sure_yet";

export interface FeltTrust {
  readonly word: TrustWord;
  readonly sure: Sureness;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface FeltNeed {
  readonly need: EventId;
  readonly trust?: FeltTrust;
}

export interface LinePoint {
  readonly at: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface OwnPulse {
  readonly at: number;
  readonly trust: number;
}

export type TrustTurn = "risen" | "fallen" | "hardly_changed";

export type CauseKind = "matter" | "slow_change" | "passing_mood";

export interface BecauseOf {
  readonly what: CauseKind;
  readonly more: boolean;
  readonly matter?: Matter;
  readonly of?: EventId;
  readonly in_mine: boolean;
  readonly at?: number;
  readonly words?: string;
}

export interface Why {
  readonly since: number;
  readonly turn: TrustTurn;
  readonly causes: readonly BecauseOf[];
}

export type Moving = "word_kept" | "told_in_time" | "honesty" | "care" | "word_broken" | "lie" | "put_down";

export interface Mover {
  readonly what: Moving;
  readonly more: boolean;
}

export interface OpenMatter {
  readonly matter: Matter;
  readonly of: EventId;
  readonly words?: string;
}

export interface Reading {
  readonly answers: number;
  readonly trust?: FeltTrust;
  readonly needs: readonly FeltNeed[];
  readonly line: readonly LinePoint[];
  readonly pulses: readonly OwnPulse[];
  readonly why?: Why;
  readonly movers_too_early: boolean;
  readonly movers: readonly Mover[];
  readonly open: readonly OpenMatter[];
  readonly help_first: boolean;
}

export interface Happening {
  readonly mark?: Mark;
  readonly closed?: Mark;
  readonly matter: Matter;
  readonly of: EventId;
  readonly at: number;
  readonly words?: string;
  readonly taken_back: boolean;
}

export interface Told {
  readonly matter: Matter;
  readonly of: EventId;
  readonly words?: string;
  readonly story: readonly StoryLine[];
  readonly lines: readonly Line[];
  readonly depth: number;
  readonly prompt: number;
  readonly my_answers?: Answers;
  readonly their_answers?: Answers;
}

export type OwnKind = "need" | "promise" | "before" | "hurt" | "draft" | "shaped_me" | "moment" | "note";

export interface OwnThing {
  readonly what: OwnKind;
  readonly of: EventId;
  readonly at: number;
  readonly words: readonly string[];
}

export interface Timeline {
  readonly happenings: readonly Happening[];
  readonly earlier?: number;
  readonly later?: number;
  readonly first?: number;
  readonly more: boolean;
  readonly told: readonly Told[];
  readonly own: readonly OwnThing[];
}

export interface Finding {
  readonly matter?: Matter;
  readonly own?: OwnThing;
  readonly of: EventId;
  readonly at: number;
  readonly by_me?: boolean;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

export interface Found {
  readonly findings: readonly Finding[];
  readonly more: boolean;
}

export interface Reply {
  readonly view?: Screen;
  readonly effects: readonly (Keep | Post | Listen | Wake | Load | LoadThese | Stretch | ReadOn)[];
  readonly fault?: FaultCode;
  readonly fault_detail: number;
  readonly made?: EventId;
  readonly kit?: string;
  readonly offered?: string;
  readonly file?: Uint8Array;
  readonly reading?: Reading;
  readonly timeline?: Timeline;
  readonly found?: Found;
}
