// Raw bytes as every call and every answer between a device and the relay (strict CBOR, pages of
// frames, pushes): what is accepted has this one spelling, whoever reads it.
#include <algorithm>

#include "post/account.h"
#include "post/invitation.h"
#include "post/pull.h"
#include "post/push.h"
#include "post/space.h"

namespace {

using namespace troth;

template <class T>
void one_spelling(BytesView bytes) {
  const auto read = cbor::decoded<T>(bytes);
  if (read) TROTH_ASSERT(std::ranges::equal(cbor::encoded(*read), bytes));
}

template <class... Ts>
struct List {};
using Messages =
    List<post::Refused, post::Done, post::Hello, post::Hello::Reply, post::Register,
         post::Challenge, post::Challenge::Reply, post::Login, post::Login::Reply, post::Logout,
         post::EndDevice, post::ReadBlob, post::ReadBlob::Reply, post::KeepBlob, post::ChangeLogin,
         post::DeleteAccount, post::PutInvitation, post::ReadInvitation,
         post::ReadInvitation::Reply, post::ClaimInvitation, post::AskInvitation,
         post::AskInvitation::Reply, post::CancelInvitation, post::JoinSpace, post::AddLog,
         post::LeaveSpace, post::Pull, post::PulledLogs, post::Pushed>;

template <class... Ts>
void read_all(List<Ts...>, BytesView bytes) {
  (..., one_spelling<Ts>(bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView bytes(data, size);
  read_all(Messages{}, bytes);
  if (const auto push = post::push_in(bytes)) {
    TROTH_ASSERT(push->parcels.size() <= post::frames_in_a_push_max);
    std::size_t inside = 0;
    for (const auto& parcel : push->parcels) inside += parcel.frame.size();
    TROTH_ASSERT(inside <= size);
  }
  if (const auto pulled = post::reply_to_pull({200, Bytes(bytes.begin(), bytes.end())})) {
    std::size_t inside = 0;
    for (const auto& frame : pulled->frames) inside += frame.size();
    TROTH_ASSERT(inside <= size);
  }
  return 0;
}
