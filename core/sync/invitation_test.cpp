#include "sync/invitation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/open/ideal.h"
#include "log/certificate.h"
#include "sync/confirmation.h"
#include "sync/grant.h"

namespace troth::sync {
namespace {

// Ana invites, Ben answers, each with a device.
struct Two {
  explicit Two(std::uint64_t seed)
      : random(seed),
        cipher(random),
        ana(new_seeds(random)),
        ana_device(new_seeds(random)),
        ben(new_seeds(random)),
        ben_device(new_seeds(random)),
        secret(new_invitation(random)),
        keys(invitation_keys(secret)),
        offer{1, new_space_id(public_keys(ana), random), public_keys(ana)},
        space_key(random.bytes<32>()) {}

  Bytes certificate(const KeySeeds& member, const KeySeeds& device) const {
    const auto keys_of_device = public_keys(device);
    return VerifiedCertificate::make(
               {1, offer.space, member_id_of(public_keys(member)), keys_of_device.sign,
                keys_of_device.box, Instant{1'700'000'000'000}},
               SigningKey(member.sign))
        .bytes();
  }
  Claim claim() const { return {public_keys(ben), certificate(ben, ben_device)}; }

  SeededRandom random;
  RealCipher cipher;
  KeySeeds ana, ana_device, ben, ben_device;
  InvitationSecret secret;
  InvitationKeys keys;
  Offer offer;
  Key space_key;
};

RC_GTEST_PROP(Invitation, IsTheSameInALinkAsTheFragmentAndInWords, (std::uint64_t seed)) {
  Two two(seed);
  const auto link = invitation_link("https://troth.example:8443", two.secret);
  const auto words = invitation_words_text(two.secret);
  const auto fragment = link.substr(link.find('#'));
  for (const auto& text : {link, fragment, fragment.substr(1), words, "  " + link + " \n"}) {
    const auto read = invitation_from(text);
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->secret.reveal() == two.secret.reveal());
    RC_ASSERT(!read->inviter.has_value());
  }
  RC_ASSERT(invitation_from(link)->origin == "https://troth.example:8443");
  RC_ASSERT(invitation_from(words)->origin.empty());
}

RC_GTEST_PROP(Invitation, TheCodeForTheSameRoomSaysWhoseItIs, (std::uint64_t seed)) {
  Two two(seed);
  const auto read =
      invitation_from(same_room_link("http://127.0.0.1:9000", two.secret, two.offer.inviter));
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->secret.reveal() == two.secret.reveal());
  RC_ASSERT((read->inviter == two.offer.inviter));
  RC_ASSERT(read->origin == "http://127.0.0.1:9000");
  const auto message = offer_message(two.cipher, two.keys, two.offer, Instant{1});
  RC_ASSERT((read_offer(two.cipher, two.keys, *read, message.offer) == two.offer));
  // A relay that swaps the offer for one of its own is found out without any words.
  auto other = two.offer;
  other.inviter = public_keys(new_seeds(two.random));
  const auto swapped = offer_message(two.cipher, two.keys, other, Instant{1});
  RC_ASSERT(read_offer(two.cipher, two.keys, *read, swapped.offer).error().code ==
            FaultCode::does_not_open);
}

RC_GTEST_PROP(Invitation, AMistypedWordIsFound, (std::uint64_t seed)) {
  Two two(seed);
  auto words = invitation_words_text(two.secret);
  RC_ASSERT(invitation_from(words.substr(0, words.rfind(' '))).error() ==
            (Fault{FaultCode::malformed, 12}));
  const auto unknown = "xylo" + words.substr(words.find(' '));
  RC_ASSERT(invitation_from(unknown).error() == (Fault{FaultCode::malformed, 1}));
}

TEST(Invitation, MostSwappedWordsAreFound) {
  int found = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Two two(seed);
    auto words = invitation_words_text(two.secret);
    const auto first = words.find(' ');
    const auto second = words.find(' ', first + 1);
    const auto swapped = words.substr(first + 1, second - first - 1) + " " +
                         words.substr(0, first) + words.substr(second);
    found += !invitation_from(swapped).has_value();
  }
  EXPECT_GT(found, 160);  // 15 of 16
}

TEST(Invitation, OtherTextsAreRefused) {
  Two two(1);
  const auto link = invitation_link("https://troth.example", two.secret);
  const auto fragment = link.substr(link.find('#'));
  for (const std::string& text : std::vector<std::string>{
           std::string(), std::string("#"), std::string("#i="), link.substr(0, link.size() - 1),
           link + "A", "http://troth.example/" + fragment, "javascript://x/" + fragment,
           "https://tro th/" + fragment, "https:///" + fragment, "https://a@b/" + fragment,
           std::string("https://troth.example/"), std::string("#i=AAAAAAAAAAAAAAAAAAAAA_"),
           std::string(5000, 'a'), "troth.example/" + fragment})
    EXPECT_EQ(invitation_from(text).error().code, FaultCode::malformed) << text;
}

RC_GTEST_PROP(Invitation, AnyTextIsReadOrRefused, (const std::string& text)) {
  (void)invitation_from(text);
  (void)invitation_from("#i=" + text);
  (void)invitation_from("https://a/#r=" + text);
}

RC_GTEST_PROP(Invitation, LeadsTwoPeopleIntoOneSpace, (std::uint64_t seed)) {
  Two two(seed);
  const auto offered = offer_message(two.cipher, two.keys, two.offer, Instant{5});
  RC_ASSERT(offered.invitation == two.keys.id);
  RC_ASSERT(offered.offer.size() == 1024 + seal_overhead);

  // Ben, with nothing but the link and what the relay shows.
  const auto read = invitation_from(invitation_link("https://troth.example", two.secret));
  const auto ben_keys = invitation_keys(read->secret);
  const auto offer = read_offer(two.cipher, ben_keys, *read, offered.offer);
  RC_ASSERT((offer == two.offer));
  const auto claimed = claim_message(two.cipher, ben_keys, two.claim());
  RC_ASSERT(claimed.claim.size() == 1024 + seal_overhead);
  RC_ASSERT(claimed.claim.size() <= post::claim_bytes_max);
  RC_ASSERT(is_signed_by(offered.claim_key, label::claim_v1, post::claim_text(claimed),
                         claimed.signature));

  // Ana.
  const auto claim = read_claim(two.cipher, two.keys, two.offer, claimed.claim, claimed.signature);
  RC_ASSERT((claim == two.claim()));
  const auto granted = grant(two.cipher, two.offer.space, two.ana, *claim, claimed.claim,
                             two.space_key, std::vector{public_keys(two.ana_device).box});
  RC_ASSERT(granted.has_value());
  RC_ASSERT(check_grant(*granted, two.offer.space, two.offer.inviter.sign).has_value());
  RC_ASSERT((cbor::decoded<Granted>(cbor::encoded(*granted)) == *granted));
  const Welcome welcome{*granted, two.certificate(two.ana, two.ana_device)};
  const auto sent = welcome_message(two.cipher, two.keys, welcome, Instant{6});
  RC_ASSERT(sent.has_value());
  RC_ASSERT(sent->invitation != offered.invitation);

  // Ben again: one key, and the same key to join with. So has every other device and identity that
  // was named.
  const auto joined = read_welcome(two.cipher, ben_keys, *offer, public_keys(two.ben),
                                   claimed.claim, BoxKey(two.ben_device.box), sent->offer);
  RC_ASSERT(joined.has_value());
  RC_ASSERT(joined->space_key.reveal() == two.space_key.reveal());
  RC_ASSERT(join_key(joined->space_key, offer->space).verify_key() ==
            join_key(two.space_key, two.offer.space).verify_key());
  for (const auto& seeds : {two.ana, two.ana_device, two.ben})
    RC_ASSERT(
        unbox_key(two.cipher, granted->boxes, BoxKey(seeds.box), granted->key_name)->reveal() ==
        two.space_key.reveal());
}

RC_GTEST_PROP(Invitation, TheLinkAloneOpensNoKeyOfTheSpace, (std::uint64_t seed)) {
  Two two(seed);
  const auto claimed = claim_message(two.cipher, two.keys, two.claim());
  const auto granted =
      grant(two.cipher, two.offer.space, two.ana, two.claim(), claimed.claim, two.space_key, {});
  const auto sent = welcome_message(
      two.cipher, two.keys, {*granted, two.certificate(two.ana, two.ana_device)}, Instant{});
  // Whoever found the link and saw everything at the relay, with keys of their own.
  const auto stranger = new_seeds(two.random);
  const auto opened = read_welcome(two.cipher, two.keys, two.offer, public_keys(two.ben),
                                   claimed.claim, BoxKey(stranger.box), sent->offer);
  RC_ASSERT(opened.error().code == FaultCode::not_found);
  RC_ASSERT(read_welcome(two.cipher, two.keys, two.offer, public_keys(stranger), claimed.claim,
                         BoxKey(stranger.box), sent->offer)
                .error()
                .code == FaultCode::not_theirs);
  // A grant that the relay made up is not Ana's.
  auto forged = *granted;
  forged.signature = SigningKey(stranger.sign).sign(label::grant_v1, {});
  const auto faked = welcome_message(two.cipher, two.keys,
                                     {forged, two.certificate(two.ana, two.ana_device)}, Instant{});
  RC_ASSERT(read_welcome(two.cipher, two.keys, two.offer, public_keys(two.ben), claimed.claim,
                         BoxKey(two.ben_device.box), faked->offer)
                .error()
                .code == FaultCode::bad_signature);
  // Nor is a grant of another answer, or with another key than the one it names.
  RC_ASSERT(read_welcome(two.cipher, two.keys, two.offer, public_keys(two.ben), Bytes(5),
                         BoxKey(two.ben_device.box), sent->offer)
                .error()
                .code == FaultCode::not_theirs);
}

TEST(Invitation, AnAnswerMustBeTheJoinersOwnForThisSpace) {
  Two two(7);
  const auto answer = [&](const Claim& claim) {
    const auto message = claim_message(two.cipher, two.keys, claim);
    const auto read = read_claim(two.cipher, two.keys, two.offer, message.claim, message.signature);
    return read ? FaultCode::malformed : read.error().code;
  };
  auto message = claim_message(two.cipher, two.keys, two.claim());
  message.signature.bytes[0] ^= 1;
  EXPECT_EQ(
      read_claim(two.cipher, two.keys, two.offer, message.claim, message.signature).error().code,
      FaultCode::bad_signature);
  EXPECT_EQ(answer({public_keys(two.ben), two.certificate(two.ana, two.ana_device)}),
            FaultCode::bad_signature);
  EXPECT_EQ(answer({public_keys(two.ana), two.certificate(two.ana, two.ana_device)}),
            FaultCode::already_paired);
  auto elsewhere = two.claim();
  const auto here = two.offer.space;
  two.offer.space = two.random.id<SpaceId>();
  elsewhere.certificate = two.certificate(two.ben, two.ben_device);
  two.offer.space = here;
  EXPECT_EQ(answer(elsewhere), FaultCode::not_found);
  EXPECT_EQ(answer({public_keys(two.ben), Bytes(3, 1)}), FaultCode::malformed);
}

// P13: whoever else is granted, the creator's signature does not cover them.
RC_GTEST_PROP(Grant, P13NamesOneMemberAndNoOther, (std::uint64_t seed)) {
  Two two(seed);
  const auto granted =
      grant(two.cipher, two.offer.space, two.ana, two.claim(), Bytes(9), two.space_key, {});
  const auto refused = [&](const Granted& it, const SpaceId& space, const VerifyKey& by) {
    const auto status = check_grant(it, space, by);
    return !status && status.error().code == FaultCode::bad_signature;
  };
  auto third = *granted;
  third.member = public_keys(new_seeds(two.random));
  RC_ASSERT(refused(third, two.offer.space, two.offer.inviter.sign));
  auto other_key = *granted;
  other_key.key_name = two.random.id<SpaceKeyName>();
  RC_ASSERT(refused(other_key, two.offer.space, two.offer.inviter.sign));
  RC_ASSERT(refused(*granted, two.random.id<SpaceId>(), two.offer.inviter.sign));
  RC_ASSERT(refused(*granted, two.offer.space, public_keys(two.ben).sign));
}

TEST(Confirmation, BothSeeTheSameTwoLinesAndAnotherPersonGivesOthers) {
  Two two(9);
  IdealCipher cipher(9);
  const auto line = [&](const KeySeeds& seeds, const SpaceId& space) {
    return confirmation_line(
        *cipher.stretch(confirmation_bytes(public_keys(seeds)), confirmation_salt(space)));
  };
  EXPECT_EQ(line(two.ana, two.offer.space), line(two.ana, two.offer.space));
  EXPECT_NE(line(two.ana, two.offer.space), line(two.ben, two.offer.space));
  EXPECT_NE(line(two.ana, two.offer.space), line(two.ana, two.random.id<SpaceId>()));
}

TEST(Confirmation, TheLineOfAVectorIsFixed) {
  PublicKeys member;
  SpaceId space;
  for (std::size_t i = 0; i < 32; ++i) {
    member.sign.bytes[i] = static_cast<std::uint8_t>(i);
    member.box.bytes[i] = static_cast<std::uint8_t>(32 + i);
  }
  for (std::size_t i = 0; i < 16; ++i) space.bytes[i] = static_cast<std::uint8_t>(50 + i);
  const auto stretched = stretch(confirmation_bytes(member), confirmation_salt(space));
  ASSERT_TRUE(stretched.has_value());
  EXPECT_EQ(confirmation_line(*stretched), "wombat walk receive rotunda carve outlet");
}

}  // namespace
}  // namespace troth::sync
