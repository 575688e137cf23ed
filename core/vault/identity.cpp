#include "vault/identity.h"

namespace troth {

KeySeeds new_seeds(Random& random) {
  KeySeeds seeds;
  random.fill(seeds.sign.reveal_to_write());
  random.fill(seeds.box.reveal_to_write());
  return seeds;
}

PublicKeys public_keys(const KeySeeds& seeds) {
  return {SigningKey(seeds.sign).verify_key(), BoxKey(seeds.box).public_key()};
}

MemberId member_id_of(const PublicKeys& member) {
  return named<MemberId>(label::member_name, {member.sign.bytes, member.box.bytes});
}

SpaceId new_space_id(const PublicKeys& creator, Random& random) {
  const auto chance = random.bytes<32>();
  return named<SpaceId>(label::space_name, {creator.sign.bytes, creator.box.bytes, chance});
}

}  // namespace troth
