#include "post/space.h"

namespace troth::post {

Bytes join_text(const AccountId& account, const JoinSpace& join) {
  Bytes text;
  append(text, join.space.bytes);
  append(text, account.bytes);
  append(text, join.join_key.bytes);
  append(text, bytes_of(join.origin));
  return text;
}

Bytes log_text(const AccountId& account, const AddLog& add) {
  Bytes text;
  append(text, account.bytes);
  append(text, add.space.bytes);
  append(text, add.device.bytes);
  text.push_back(add.solo ? 1 : 0);
  append(text, add.certificate);
  return text;
}

}  // namespace troth::post
