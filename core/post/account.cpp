#include "post/account.h"

namespace troth::post {

Bytes login_text(const Login& login) {
  Bytes text;
  append(text, login.account.bytes);
  append(text, login.device.bytes);
  append(text, login.nonce);
  append(text, bytes_of(login.origin));
  return text;
}

Bytes change_text(const AccountId& account, const ChangeLogin& change) {
  Bytes text;
  append(text, account.bytes);
  append(text, change.login_key.bytes);
  append_le(text, change.previous);
  append_le(text, change.version);
  text.push_back(change.end_other_sessions ? 1 : 0);
  append(text, change.acct);
  return text;
}

}  // namespace troth::post
