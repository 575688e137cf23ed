#include "sync/courier.h"

#include <algorithm>

#include "post/frame.h"

namespace troth::sync {
namespace {

constexpr std::int64_t retry_ms_min = 1'000;
constexpr std::int64_t retry_ms_max = 5 * minute_ms;
constexpr std::uint64_t frames_back = 32;  // from where two histories differ to where they part
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
  in_step_ = shut_.empty() && set_aside_.empty();
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
    if (shut_.contains(space.space)) continue;
    if (!joined_.contains(space.space)) {
      const std::size_t tries = join_tries_[space.space];
      if (tries >= space.join_keys.size()) continue;
      const SigningKey& key = *space.join_keys[tries];
      post::JoinSpace join{space.space, key.verify_key(), work.origin, {}};
      join.signature = key.sign(label::join_v1, post::join_text(work.account, join));
      Asked asked{.ask = Ask::join};
      asked.space = space.space;
      asked.count = space.join_keys.size();
      return ask(std::move(asked), post::call_for(join, token_));
    }
    for (const LogWork& log : space.logs) {
      if (added_.contains(log.log) || set_aside_.contains(log.log)) continue;
      // Other devices' logs are named only when the relay turned out not to have them as they are
      // (after the first pull).
      if (!log.key && !pulled_.contains(space.space)) continue;
      if (log.certificate.empty()) continue;
      post::AddLog add{space.space, log.device,   log.certificate,
                       log.solo,    std::nullopt, log.own && !log.key};
      if (log.key) add.proof = log.key->sign(label::log_v1, post::log_text(work.account, add));
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
    for (const LogWork& log : space.logs) pull.cursors.push_back({log.log, log.after});
    Asked asked{.ask = Ask::pull};
    asked.space = space.space;
    asked.cursors = pull.cursors;
    return ask(std::move(asked), post::call_for(pull, token_));
  }
  for (const SpaceWork& space : work.spaces) {
    if (!joined_.contains(space.space) || !pulled_.contains(space.space)) continue;
    for (const LogWork& log : space.logs) {
      if (!added_.contains(log.log) || set_aside_.contains(log.log)) continue;
      const std::uint64_t there = relay_heads_[log.log];
      if (there < log.head) {
        if (auto step = give_from(space.space, log, there + 1)) return step;
        continue;
      }
      // Frames that the other person brought back are whole again once their author's account
      // has given them too.
      const auto bare = bare_.find(log.log);
      if (bare == bare_.end() || !log.own || without_p_.contains(log.log)) continue;
      if (auto step = give_from(space.space, log, bare->second)) return step;
    }
    if (auto step = step_for_private_sheets(space)) return step;
  }
  return std::nullopt;
}

// Frames of one's own that came without their private sheet are asked for again, once a look, from
// the first on of which the relay does not say itself that it lacks the sheet.
std::optional<Courier::Step> Courier::step_for_private_sheets(const SpaceWork& space) {
  post::Pull pull{space.space, {}, page_bytes_};
  bool seeks = false;
  for (const LogWork& log : space.logs) {
    std::uint64_t after = log.after;
    const auto lacks_too = bare_.find(log.log);
    if (log.own && log.bare)
      for (const std::uint64_t seq : *log.bare) {
        if (seq <= sought_[log.log] || (lacks_too != bare_.end() && lacks_too->second == seq))
          continue;
        if (seq > relay_head(log.log).value_or(0)) break;
        sought_[log.log] = seq;
        after = std::min(after, seq - 1);
        seeks = true;
        break;
      }
    pull.cursors.push_back({log.log, after});
  }
  if (!seeks) return std::nullopt;
  Asked asked{.ask = Ask::pull};
  asked.space = space.space;
  asked.seeks = true;
  asked.cursors = pull.cursors;
  return ask(std::move(asked), post::call_for(pull, token_));
}

// Frames of this log from `first` on, asked from the device and then given to the relay.
std::optional<Courier::Step> Courier::give_from(const SpaceId& space, const LogWork& log,
                                                std::uint64_t first) {
  if (!given_ || !given_for_ || given_for_->log != log.log || given_for_->first != first) {
    wanted_ = FramesWanted{space, log.log, first};
    return Step{*wanted_};
  }
  std::vector<FrameToGive> frames = std::move(*given_);
  given_.reset();
  const bool is_bare = first <= relay_heads_[log.log];
  Asked asked{.ask = Ask::push};
  std::vector<Bytes> kept;
  std::vector<post::Urgency> urgencies;
  std::size_t size = 0;
  for (FrameToGive& frame : frames) {
    const auto parsed = parse_frame(frame.bytes);
    if (!parsed) break;
    if (is_bare && parsed->form != FrameForm::whole) break;
    asked.heads.push_back(head_only(*parsed));
    if (!log.own || without_p_.contains(log.log)) {
      Bytes bare = without_private(*parsed);
      frame.bytes = std::move(bare);
    }
    size += frame.bytes.size() + 5;
    if (kept.size() == post::frames_in_a_push_max || size > push_bytes_max) break;
    kept.push_back(std::move(frame.bytes));
    urgencies.push_back(frame.quiet ? post::Urgency::quiet : post::Urgency::now);
  }
  if (kept.empty()) {  // nothing here to give: do not ask for ever
    if (is_bare)
      bare_.erase(log.log);
    else
      set_aside(log.log);
    return std::nullopt;
  }
  post::Push push{space, {}};
  for (std::size_t i = 0; i < kept.size(); ++i) push.parcels.push_back({urgencies[i], kept[i]});
  asked.heads.resize(kept.size());
  asked.space = space;
  asked.log = log.log;
  asked.first = first;
  asked.count = kept.size();
  asked.bare = is_bare;
  return ask(std::move(asked), post::call_for_push(push, *token_));
}

void Courier::set_aside(const LogId& log) { set_aside_.insert(log); }

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
    if (there->second >= blob.version || blob.bytes.empty()) continue;
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
    bare_.clear();
    set_aside_.clear();
    without_p_.clear();
    shut_.clear();
    join_tries_.clear();
    blob_versions_.clear();
    sought_.clear();
    pull_ = true;
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
      if (!refusal) {
        joined_.insert(asked.space);
      } else if (++join_tries_[asked.space] >= asked.count) {
        shut_.insert(asked.space);
        // Perhaps another device of this person knows why: what it sealed is looked at again.
        blob_versions_.erase(post::Blob::vault);
        news.push_back(Unreachable{{FaultCode::relay_refused}});
      }
      break;
    case Ask::add_log:
      if (refusal)
        set_aside(asked.log);  // the others go on
      else
        added_.insert(asked.log);
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
        // What the relay has is asked once more and then followed; and no more often, because a
        // relay that says one thing and does another would keep us going round.
        if (stale_once_.insert(asked.blob.blob).second)
          blob_versions_.erase(asked.blob.blob);
        else
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
            blob_versions_[read->blob] = std::max(blob_versions_[read->blob], reply->version);
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
      join_tries_.erase(asked.space);
    }
    fail(reply.error(), now, news);
    return;
  }
  // A relay that runs from an older copy knows fewer logs than it did: those are added again.
  for (auto at = added_.begin(); at != added_.end();) {
    const LogId log = *at;
    const bool is_ours = std::ranges::any_of(work.spaces, [&](const SpaceWork& one) {
      return one.space == asked.space &&
             std::ranges::any_of(one.logs, [&](const LogWork& its) { return its.log == log; });
    });
    const bool is_there = std::ranges::any_of(
        reply->logs, [&](const post::PulledLog& one) { return one.log == log; });
    // The other's log of which nothing may be seen yet is not listed; adding it again is harmless.
    at = is_ours && !is_there && relay_heads_.contains(log) ? added_.erase(at) : std::next(at);
    if (is_ours && !is_there) relay_heads_.erase(log);
  }
  const auto space = std::find_if(work.spaces.begin(), work.spaces.end(),
                                  [&](const SpaceWork& one) { return one.space == asked.space; });
  Arrived arrived{asked.space, reply->logs, {}, reply->more};
  for (const BytesView frame : reply->frames) {
    arrived.frames.emplace_back(frame.begin(), frame.end());
    if (!asked.seeks) continue;
    const auto header = parse_header(frame);
    const auto sought = header ? sought_.find(header->log) : sought_.end();
    if (sought != sought_.end()) sought->second = std::max(sought->second, header->seq);
  }
  if (asked.seeks && reply->more) pull_due_.insert(asked.space);
  for (const post::PulledLog& log : reply->logs) {
    relay_heads_[log.log] = log.head;
    if (log.bare_from)
      bare_[log.log] = *log.bare_from;
    else
      bare_.erase(log.log);
    // There already; unless it is ours and the relay does not know that: then it is added as such.
    const bool is_claimed = !log.own && space != work.spaces.end() &&
                            std::ranges::any_of(space->logs, [&](const LogWork& one) {
                              return one.log == log.log && one.own;
                            });
    if (!is_claimed) added_.insert(log.log);
    if (space == work.spaces.end()) continue;
    for (const LogWork& known : space->logs) {
      if (known.log == log.log && known.key && log.head > known.head)
        news.push_back(OwnLogAhead{asked.space, log.log, log.head});
    }
  }
  if (!reply->more) {
    pulled_.insert(asked.space);
    turned_.erase(asked.space);
  } else if (auto& before = turned_[asked.space]; before == asked.cursors) {
    // Page after page, and none goes on: such a relay is asked again later and later.
    fail({FaultCode::relay_refused}, now, news);
  } else {
    before = asked.cursors;
  }
  const bool is_empty = arrived.frames.empty() && arrived.logs.empty();
  if (!is_empty) news.push_back(std::move(arrived));
  if (!reply->more) pull_due_.erase(asked.space);
}

void Courier::take_pushed(const post::Answer& answer, const Asked& asked, Instant now,
                          std::vector<News>& news) {
  const auto reply = post::reply_to_push(answer, static_cast<std::size_t>(asked.count));
  if (!reply) {
    if (post::refusal_in(answer) == post::Refusal::refused) {
      joined_.erase(asked.space);
      join_tries_.erase(asked.space);
    }
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
    const auto at = static_cast<std::size_t>(&verdict - reply->verdicts.data());
    if (verdict.verdict == Verdict::gap) {
      // It has less than it had, or shows less than it has (quiet frames of the other): what it has
      // is asked again at the next look. Going back at once could go on for ever.
      head = verdict.need.value_or(1) - 1;
      set_aside(asked.log);
    } else if (verdict.verdict == Verdict::conflict) {
      const auto stored = parse_frame(verdict.stored.value_or(Bytes{}));
      const auto ours = parse_frame(asked.heads[at]);
      if (stored && stored->header.seq < asked.first + at) {
        head = stored->header.seq - 1;  // the histories part earlier: give that frame
      } else if (stored && ours && at == 0 && asked.first > 1 &&
                 stored->header.prev != ours->header.prev) {
        // They part before the first that was given: give more of what lies before.
        head = asked.first - 1 - std::min<std::uint64_t>(asked.first - 1, frames_back);
        relay_heads_[asked.log] = head;
        break;
      } else {
        news.push_back(
            Conflict{asked.space, asked.log, verdict.stored.value_or(Bytes{}), asked.heads[at]});
        set_aside(asked.log);
      }
    } else if (verdict.why == post::Refusal::full || verdict.why == post::Refusal::too_busy) {
      fail({post::fault_of(*verdict.why)}, now, news);
    } else if (verdict.why == post::Refusal::bad_frame && !without_p_.contains(asked.log)) {
      // Perhaps the log is held to be somebody else's, who brings no private sheets.
      without_p_.insert(asked.log);
    } else {
      if (verdict.why == post::Refusal::unknown_log && added_.erase(asked.log) > 0 &&
          !relay_heads_.contains(asked.log))
        break;  // it is added once more
      set_aside(asked.log);
    }
    break;
  }
  if (asked.bare) {
    // What is still bare, the relay says.
    bare_.erase(asked.log);
    pull_due_.insert(asked.space);
    return;
  }
  relay_heads_[asked.log] = head;
  if (head >= asked.first) news.push_back(Taken{asked.space, asked.log, head});
}

}  // namespace troth::sync
