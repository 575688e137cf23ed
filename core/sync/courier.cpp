#include "sync/courier.h"

#include <algorithm>

#include "post/frame.h"

namespace troth::sync {
namespace {

constexpr std::int64_t retry_ms_min = 1'000;
constexpr std::int64_t retry_ms_max = 5 * minute_ms;
constexpr std::size_t push_bytes_max = post::body_bytes_max - 64 * 1024;

bool needs_session(const Errand& errand) {
  return std::visit(
      [](const auto& wish) {
        return post::needs_session(std::remove_cvref_t<decltype(wish)>::route);
      },
      errand);
}

}  // namespace

void Courier::begin() {
  const auto errands = std::move(errands_);
  *this = Courier(page_bytes_);
  errands_ = errands;
  begun_ = true;
}

void Courier::forget() { *this = Courier(page_bytes_); }

std::optional<std::uint64_t> Courier::relay_head(const LogId& log) const {
  const auto found = relay_heads_.find(log);
  if (found == relay_heads_.end()) return std::nullopt;
  return found->second;
}

Courier::Step Courier::ask(Asked asked, post::Call call) {
  asked_ = std::move(asked);
  return call;
}

Courier::Step Courier::next(const Work& work, Instant now) {
  if (!begun_ || is_busy() || now < wait_until_) return Nothing{};
  if (auto step = step_for_errand(work)) return std::move(*step);
  if (auto step = step_for_session(work)) return std::move(*step);
  if (!token_) return Nothing{};
  if (auto step = step_for_spaces(work)) return std::move(*step);
  if (auto step = step_for_frames(work)) return std::move(*step);
  if (auto step = step_for_blobs(work)) return std::move(*step);
  in_step_ = true;
  return Nothing{};
}

std::optional<Courier::Step> Courier::step_for_errand(const Work&) {
  if (errands_.empty()) return std::nullopt;
  const Errand& errand = errands_.front();
  if (needs_session(errand) && !(token_ && signed_in_)) return std::nullopt;
  Asked asked{.ask = Ask::errand};
  asked.errand = errand;
  auto call = std::visit(
      [&](const auto& wish) {
        return post::call_for(wish, needs_session(errand) ? token_ : std::optional<post::Token>{});
      },
      errand);
  errands_.pop_front();
  return ask(std::move(asked), std::move(call));
}

std::optional<Courier::Step> Courier::step_for_session(const Work& work) {
  if (token_) return std::nullopt;
  if (work.token && !sign_in_asked_ && !signed_in_) {
    token_ = work.token;  // believed until the relay says otherwise
    signed_in_ = true;
    return std::nullopt;
  }
  if (!work.login) return std::nullopt;
  if (!registered_) {
    post::Register wish{work.account, work.login_key, work.acct_version, work.acct};
    return ask({.ask = Ask::register_account}, post::call_for(wish));
  }
  if (!nonce_) return ask({.ask = Ask::challenge}, post::call_for(post::Challenge{work.account}));
  post::Login login{work.account, *nonce_, work.device, work.origin, {}};
  login.signature = work.login->sign(label::login_v1, post::login_text(login));
  nonce_.reset();
  return ask({.ask = Ask::login}, post::call_for(login));
}

std::optional<Courier::Step> Courier::step_for_spaces(const Work& work) {
  for (const SpaceWork& space : work.spaces) {
    if (!joined_.contains(space.space)) {
      if (!space.join_key) continue;
      post::JoinSpace join{space.space, space.join_key->verify_key(), work.origin, {}};
      join.signature = space.join_key->sign(label::join_v1, post::join_text(work.account, join));
      Asked asked{.ask = Ask::join};
      asked.space = space.space;
      return ask(std::move(asked), post::call_for(join, token_));
    }
    for (const LogWork& log : space.logs) {
      if (added_.contains(log.log)) continue;
      // Other devices' logs are named only when the relay turned out not to have them (after the
      // first pull).
      if (!log.key && !(pulled_.contains(space.space) && !relay_heads_.contains(log.log))) continue;
      if (log.certificate.empty()) continue;
      post::AddLog add{space.space, log.device, log.certificate, log.solo, std::nullopt};
      if (log.key) add.proof = log.key->sign("log.v1", post::log_text(work.account, add));
      Asked asked{.ask = Ask::add_log};
      asked.space = space.space;
      asked.log = log.log;
      return ask(std::move(asked), post::call_for(add, token_));
    }
  }
  return std::nullopt;
}

std::optional<Courier::Step> Courier::step_for_frames(const Work& work) {
  if (pull_) {
    for (const SpaceWork& space : work.spaces) pull_due_.insert(space.space);
    pull_ = false;
  }
  for (const SpaceWork& space : work.spaces) {
    if (!joined_.contains(space.space)) continue;
    if (pulled_.contains(space.space) && !pull_due_.contains(space.space)) continue;
    post::Pull pull{space.space, {}, page_bytes_};
    for (const LogWork& log : space.logs) pull.cursors.push_back({log.log, log.head});
    Asked asked{.ask = Ask::pull};
    asked.space = space.space;
    return ask(std::move(asked), post::call_for(pull, token_));
  }
  for (const SpaceWork& space : work.spaces) {
    if (!pulled_.contains(space.space)) continue;
    for (const LogWork& log : space.logs) {
      const std::uint64_t there = relay_heads_[log.log];
      if (there >= log.head || !added_.contains(log.log)) continue;
      if (given_ && given_for_ && given_for_->log == log.log && given_for_->first == there + 1) {
        std::vector<FrameToGive> frames = std::move(*given_);
        given_.reset();
        if (frames.empty()) {
          relay_heads_[log.log] = log.head;  // nothing here to give: do not ask for ever
          continue;
        }
        std::vector<Bytes> kept;
        post::Push push{space.space, {}};
        std::size_t size = 0;
        for (FrameToGive& frame : frames) {
          if (!log.own) {
            if (const auto parsed = parse_frame(frame.bytes))
              frame.bytes = without_private(*parsed);
          }
          size += frame.bytes.size() + 5;
          if (push.parcels.size() == post::frames_in_a_push_max || size > push_bytes_max) break;
          kept.push_back(std::move(frame.bytes));
          push.parcels.push_back(
              {frame.quiet ? post::Urgency::quiet : post::Urgency::now, kept.back()});
        }
        Asked asked{.ask = Ask::push};
        asked.space = space.space;
        asked.log = log.log;
        asked.first = there + 1;
        asked.count = push.parcels.size();
        // The parcels look into `kept`, whose items do not move when it grows no more.
        for (std::size_t i = 0; i < kept.size(); ++i) push.parcels[i].frame = kept[i];
        return ask(std::move(asked), post::call_for_push(push, *token_));
      }
      wanted_ = FramesWanted{space.space, log.log, there + 1};
      return Step{*wanted_};
    }
  }
  return std::nullopt;
}

std::optional<Courier::Step> Courier::step_for_blobs(const Work& work) {
  for (const BlobWork& blob : work.blobs) {
    if (blob.version == 0) continue;
    Asked asked{};
    asked.blob = blob;
    const auto there = blob_versions_.find(blob.blob);
    if (there == blob_versions_.end()) {
      // What the relay has is learnt anew in each session: a blob follows the one that is there.
      asked.ask = Ask::read_blob;
      return ask(std::move(asked), post::call_for(post::ReadBlob{blob.blob}, token_));
    }
    if (there->second >= blob.version) continue;
    asked.ask = Ask::keep_blob;
    return ask(
        std::move(asked),
        post::call_for(post::KeepBlob{blob.blob, there->second, blob.version, blob.bytes}, token_));
  }
  return std::nullopt;
}

void Courier::give(std::vector<FrameToGive> frames) {
  if (!wanted_) return;
  given_for_ = wanted_;
  wanted_.reset();
  given_ = std::move(frames);
}

void Courier::fail(Fault fault, Instant now, std::vector<News>& news) {
  const std::int64_t delay = std::min(retry_ms_max, retry_ms_min << std::min(failures_, 10));
  ++failures_;
  wait_until_ = now + delay;
  in_step_ = false;
  news.push_back(Unreachable{fault});
}

std::vector<News> Courier::take(const post::Answer& answer, const Work& work, Instant now) {
  std::vector<News> news;
  if (!asked_) return news;
  const Asked asked = std::move(*asked_);
  asked_.reset();

  const auto refusal = post::refusal_in(answer);
  const bool spoken = answer.status == 200 || refusal.has_value();
  if (!spoken || refusal == post::Refusal::too_busy || refusal == post::Refusal::full ||
      refusal == post::Refusal::other_version) {
    if (asked.errand) errands_.push_front(*asked.errand);
    fail(spoken ? Fault{post::fault_of(*refusal)} : Fault{FaultCode::relay_unreachable}, now, news);
    return news;
  }
  failures_ = 0;
  wait_until_ = Instant{};

  if (refusal == post::Refusal::no_session) {
    // The relay has forgotten this session (or everything).
    if (asked.errand) errands_.push_front(*asked.errand);
    token_.reset();
    nonce_.reset();
    signed_in_ = false;
    joined_.clear();
    added_.clear();
    pulled_.clear();
    relay_heads_.clear();
    blob_versions_.clear();
    if (!sign_in_asked_) {
      sign_in_asked_ = true;
      registered_ = false;
      if (!work.login) news.push_back(SignInNeeded{});
    }
    return news;
  }

  switch (asked.ask) {
    case Ask::register_account:
      registered_ = true;  // refused: the name has another key; logging in will say so
      break;
    case Ask::challenge:
      if (const auto reply = post::reply_to<post::Challenge>(answer))
        nonce_ = reply->nonce;
      else
        fail(reply.error(), now, news);
      break;
    case Ask::login:
      if (const auto reply = post::reply_to<post::Login>(answer)) {
        token_ = post::Token(reply->token);
        signed_in_ = true;
        sign_in_asked_ = false;
        news.push_back(SignedIn{*token_});
      } else {
        registered_ = false;
        fail({FaultCode::relay_refused}, now, news);
      }
      break;
    case Ask::join:
      if (refusal)
        fail({FaultCode::relay_refused}, now, news);
      else
        joined_.insert(asked.space);
      break;
    case Ask::add_log:
      if (refusal && *refusal == post::Refusal::unknown_log)
        fail({FaultCode::unknown_log}, now, news);
      added_.insert(asked.log);  // refused: it is there as somebody else's; pushing will say so
      break;
    case Ask::pull:
      take_pulled(answer, asked, work, now, news);
      break;
    case Ask::push:
      take_pushed(answer, asked, now, news);
      break;
    case Ask::read_blob:
      if (const auto reply = post::reply_to<post::ReadBlob>(answer)) {
        blob_versions_[asked.blob.blob] = reply->version;
        if (reply->version > asked.blob.version) news.push_back(BlobStale{asked.blob.blob});
      } else {
        fail(reply.error(), now, news);
      }
      break;
    case Ask::keep_blob:
      if (!refusal) {
        blob_versions_[asked.blob.blob] = asked.blob.version;
        news.push_back(BlobTaken{asked.blob.blob, asked.blob.version});
      } else if (*refusal == post::Refusal::stale) {
        news.push_back(BlobStale{asked.blob.blob});
        blob_versions_[asked.blob.blob] = asked.blob.version;  // until the device has a newer one
      } else {
        blob_versions_[asked.blob.blob] = asked.blob.version;
        news.push_back(Unreachable{{post::fault_of(*refusal)}});
      }
      break;
    case Ask::errand:
      if (asked.errand) {
        if (const auto* read = std::get_if<post::ReadBlob>(&*asked.errand)) {
          if (const auto reply = post::reply_to<post::ReadBlob>(answer))
            blob_versions_[read->blob] = reply->version;
        }
        news.push_back(ErrandDone{*asked.errand, answer});
      }
      break;
  }
  return news;
}

void Courier::take_pulled(const post::Answer& answer, const Asked& asked, const Work& work,
                          Instant now, std::vector<News>& news) {
  const auto reply = post::reply_to_pull(answer);
  if (!reply) {
    if (post::refusal_in(answer) == post::Refusal::refused) {
      joined_.erase(asked.space);  // it no longer knows us in this space: say so again
      added_.clear();
    }
    fail(reply.error(), now, news);
    return;
  }
  const auto space = std::find_if(work.spaces.begin(), work.spaces.end(),
                                  [&](const SpaceWork& one) { return one.space == asked.space; });
  Arrived arrived{asked.space, reply->logs, {}, reply->more};
  for (const BytesView frame : reply->frames)
    arrived.frames.emplace_back(frame.begin(), frame.end());
  for (const post::PulledLog& log : reply->logs) {
    auto& there = relay_heads_[log.log];
    there = log.head;
    added_.insert(log.log);
    if (space == work.spaces.end()) continue;
    for (const LogWork& known : space->logs) {
      if (known.log == log.log && known.key && log.head > known.head)
        news.push_back(OwnLogAhead{asked.space, log.log, log.head});
    }
  }
  if (!reply->more) pulled_.insert(asked.space);
  const bool is_empty = arrived.frames.empty() && arrived.logs.empty();
  if (!is_empty) news.push_back(std::move(arrived));
  if (!reply->more) pull_due_.erase(asked.space);
}

void Courier::take_pushed(const post::Answer& answer, const Asked& asked, Instant now,
                          std::vector<News>& news) {
  const auto reply = post::reply_to_push(answer, static_cast<std::size_t>(asked.count));
  if (!reply) {
    if (post::refusal_in(answer) == post::Refusal::refused) joined_.erase(asked.space);
    if (post::refusal_in(answer) == post::Refusal::unknown_log) added_.erase(asked.log);
    fail(reply.error(), now, news);
    return;
  }
  std::uint64_t head = asked.first - 1;
  for (const post::FrameVerdict& verdict : reply->verdicts) {
    using post::Verdict;
    if (verdict.verdict == Verdict::ok || verdict.verdict == Verdict::dup) {
      ++head;
      continue;
    }
    if (verdict.verdict == Verdict::gap) {
      head = verdict.need.value_or(1) - 1;
    } else if (verdict.verdict == Verdict::conflict) {
      news.push_back(Conflict{asked.space, asked.log, verdict.stored.value_or(Bytes{})});
      head = seq_max;  // give no more of this log
    } else {
      if (verdict.why == post::Refusal::unknown_log) added_.erase(asked.log);
      fail({verdict.why ? post::fault_of(*verdict.why) : FaultCode::relay_refused}, now, news);
    }
    break;
  }
  relay_heads_[asked.log] = head;
  if (head != seq_max && head >= asked.first) news.push_back(Taken{asked.space, asked.log, head});
}

}  // namespace troth::sync
