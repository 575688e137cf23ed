#pragma once
// A device as the relay sees one: keys, a session, a chain of frames. Its sheets are noise, which
// is all that a relay ever sees of them. For tests and benchmarks.
#include <functional>

#include "crypto/open/sign.h"
#include "relay/relay.h"

namespace troth::relay {

inline const std::string played_origin = "https://relay.example";

// Calls travel through this: straight into a Relay, or over HTTP.
using Ask = std::function<post::Answer(const post::Call&)>;

inline Key key_from(std::uint64_t seed) {
  SeededRandom random(seed);
  return Key(random.bytes<32>());
}

class PlayedDevice {
 public:
  PlayedDevice(std::uint64_t seed, Ask ask, std::string origin = played_origin)
      : random_(seed),
        ask_(std::move(ask)),
        origin_(std::move(origin)),
        login_(key_from(seed * 2 + 1)),
        device_(key_from(seed * 2 + 2)),
        account_(random_.id<AccountId>()) {
    certificate_ = Bytes{1, 2, 3, static_cast<std::uint8_t>(seed)};
    restart_chain();
  }

  const AccountId& account() const { return account_; }
  const VerifyKey& device_key() const { return device_.verify_key(); }
  const SigningKey& login_key() const { return login_; }
  LogId log() const { return log_id_of(device_.verify_key()); }
  const std::optional<post::Token>& token() const { return token_; }
  const Bytes& certificate() const { return certificate_; }
  SeededRandom& random() { return random_; }
  // A second device of the same person.
  void share_account_of(const PlayedDevice& other) {
    account_ = other.account_;
    login_ = other.login_;
  }

  template <class Wish>
  Result<typename Wish::Reply> ask(const Wish& wish) {
    return post::reply_to<Wish>(ask_(post::call_for(wish, token_)));
  }
  template <class Wish>
  std::optional<post::Refusal> refusal_of(const Wish& wish) {
    return post::refusal_in(ask_(post::call_for(wish, token_)));
  }
  post::Answer send(const post::Call& call) { return ask_(call); }

  post::Register registering() const { return {account_, login_.verify_key(), 1, Bytes(104, 7)}; }
  Status sign_up() {
    TROTH_TRY(done, ask(registering()));
    (void)done;
    return log_in();
  }
  Result<post::Login> login_wish() {
    TROTH_TRY(challenge, ask(post::Challenge{account_}));
    post::Login wish{account_, challenge.nonce, device_.verify_key(), origin_, {}};
    wish.signature = login_.sign(label::login_v1, post::login_text(wish));
    return wish;
  }
  Status log_in() {
    TROTH_TRY(wish, login_wish());
    TROTH_TRY(reply, ask(wish));
    token_ = post::Token(reply.token);
    return {};
  }
  post::JoinSpace joining(const SpaceId& space, const SigningKey& join_key) const {
    post::JoinSpace wish{space, join_key.verify_key(), origin_, {}};
    wish.signature = join_key.sign(label::join_v1, post::join_text(account_, wish));
    return wish;
  }
  post::AddLog adding(const SpaceId& space, bool solo = false) const {
    post::AddLog wish{space, device_.verify_key(), certificate_, solo, std::nullopt, false};
    wish.proof = device_.sign(label::log_v1, post::log_text(account_, wish));
    return wish;
  }
  post::AddLog keeping_for_the_other(const PlayedDevice& other, const SpaceId& space) const {
    return {space, other.device_key(), other.certificate(), false, std::nullopt, false};
  }
  // Signs up, joins and adds the log.
  Status settle(const SpaceId& space, const SigningKey& join_key, bool solo = false) {
    TROTH_CHECK(sign_up());
    if (const auto joined = ask(joining(space, join_key)); !joined.has_value())
      return std::unexpected(joined.error());
    if (const auto added = ask(adding(space, solo)); !added.has_value())
      return std::unexpected(added.error());
    return {};
  }

  void restart_chain() {
    seq_ = 0;
    prev_ = hash(label::certificate, certificate_);
  }
  // The next frame of this device's log.
  Bytes next_frame(const SpaceId& space, std::uint32_t s_size = s_sizes[0]) {
    Bytes s(s_size);
    random_.fill(s);
    Bytes p(p_size);
    random_.fill(p);
    FrameHeader header;
    header.space = space;
    header.log = log();
    header.seq = ++seq_;
    header.prev = prev_;
    header.s_size = s_size;
    header.s_hash = sheet_hash(s);
    header.p_hash = sheet_hash(p);
    const auto bytes = bytes_of(header);
    prev_ = link_of(bytes);
    return frame_bytes(header, device_.sign(label::frame_v1, bytes), s, p);
  }
  std::uint64_t seq() const { return seq_; }

  Result<post::Pushed> push(const SpaceId& space, const std::vector<Bytes>& frames,
                            post::Urgency urgency = post::Urgency::now) {
    post::Push push{space, {}};
    for (const auto& frame : frames) push.parcels.push_back({urgency, frame});
    return post::reply_to_push(ask_(post::call_for_push(push, token_.value_or(post::Token{}))),
                               frames.size());
  }
  post::FrameVerdict push_one(const SpaceId& space, const Bytes& frame,
                              post::Urgency urgency = post::Urgency::now) {
    const auto pushed = push(space, {frame}, urgency);
    if (!pushed.has_value())
      return {post::Verdict::refused, std::nullopt, std::nullopt, std::nullopt};
    return pushed->verdicts.front();
  }

  struct Page {
    std::vector<post::PulledLog> logs;
    bool more = false;
    std::vector<Bytes> frames;
    std::uint64_t head_of(const LogId& log) const {
      for (const auto& one : logs)
        if (one.log == log) return one.head;
      return 0;
    }
  };
  Result<Page> pull(const SpaceId& space, std::vector<post::Cursor> cursors = {},
                    std::uint64_t max = post::page_bytes_max) {
    const auto answer = ask_(post::call_for(post::Pull{space, std::move(cursors), max}, token_));
    TROTH_TRY(pulled, post::reply_to_pull(answer));
    Page page{pulled.logs, pulled.more, {}};
    for (const auto& frame : pulled.frames) page.frames.emplace_back(frame.begin(), frame.end());
    return page;
  }

 private:
  SeededRandom random_;
  Ask ask_;
  std::string origin_;
  SigningKey login_;
  SigningKey device_;
  AccountId account_;
  Bytes certificate_;
  std::optional<post::Token> token_;
  std::uint64_t seq_ = 0;
  Hash prev_;
};

}  // namespace troth::relay
