// Everything that both can read, and what was mine to see before, in one sealed file for keeping
// (protocol 2.10). Mine is in it as it travels, under its own passphrase. With it go the account's
// sealed blobs, so that the file, kit and passphrase bring everything back without a relay
// (importing.cpp). The file's passphrase is six words of our own choosing, told once.
#include "codec/json.h"
#include "crypto/open/age.h"
#include "device/device.h"
#include "device/frame_record.h"
#include "vault/bundle.h"
#include "vault/passphrase.h"

namespace troth::device {
namespace {

// 2026-11-26 12:00, from milliseconds since 1970 (Howard Hinnant's civil_from_days).
std::string day_and_time(Instant at) {
  const std::int64_t days = utc_day_of(at);
  const std::int64_t z = days + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * of_year + 2) / 153;
  const std::int64_t day = of_year - (153 * shifted + 2) / 5 + 1;
  const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  const std::int64_t minute = (at.ms - days * day_ms) / minute_ms;
  const auto two = [](std::int64_t number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  return std::to_string(year) + "-" + two(month) + "-" + two(day) + " " + two(minute / 60) + ":" +
         two(minute % 60);
}

std::string html(std::string_view text) {
  std::string safe;
  for (const char one : text) {
    if (one == '<')
      safe += "&lt;";
    else if (one == '&')
      safe += "&amp;";
    else
      safe += one;
  }
  return safe;
}

std::string line_of(const Event& event) {
  return R"({"id":")" + event.id.text() + R"(","by":")" + event.by.text() + R"(","at":)" +
         std::to_string(event.at.ms) + R"(,"room":")" + std::string(name_of(event.room)) +
         R"(","fact":)" + json::text_from(event.body) + "}\n";
}

}  // namespace

Status Device::on(const Export& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (loading_ != Loading::nothing) return failed(FaultCode::not_open_yet);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}}});
  return {};
}

Status Device::exported(const Export& it, std::span<const Key> keys) {
  TROTH_TRY(local_key, open_lock(cipher_, keys[0], *lock_));
  (void)local_key;
  seal_weekly_if_due(opened_->self.weekly.empty());
  exporting_ = Exporting{it.preface, {}};
  loading_ = Loading::exporting;
  effects_.emplace_back(Load{std::string(frames_prefix)});
  return {};
}

void Device::take_for_export(BytesView frame) {
  append_le(exporting_->frames, static_cast<std::uint32_t>(frame.size()));
  append(exporting_->frames, frame);
}

void Device::finish_export() {
  Exporting exporting = std::move(*exporting_);
  exporting_.reset();
  Bundle bundle;
  bundle.me = self().me;
  bundle.account = BundledAccount{lock_->account,
                                  {self().acct_version, self().acct},
                                  {self().vault_version, self().vault},
                                  {self().weekly_version, self().weekly}};
  std::string lines;
  std::string page = "<!doctype html><meta charset=utf-8><title>Troth</title>\n<pre>\n" +
                     html(exporting.preface.text) + "\n</pre>\n<table>\n";
  for (std::size_t i = 0; i < self().spaces.size(); ++i) {
    const SpaceAtRest& rest = self().spaces[i];
    BundledSpace space{rest.held, {}};
    for (const KnownLog& log : rest.logs)
      space.logs.push_back({log.certificate, log.own, log.solo});
    bundle.spaces.push_back(std::move(space));
    for (const Log* log : {opened_->spaces[i].before.get(), opened_->spaces[i].us.get()}) {
      if (!log) continue;
      for (const Event& event : log->in_order()) {
        lines += line_of(event);
        page += "<tr><td>" + day_and_time(event.at) + "<td>" +
                (event.by == member_id_of(self().me) ? "&rarr;" : "&larr;") + "<td>" +
                html(kind_of(event.body).name) + "<td>" + html(json::text_from(event.body)) + "\n";
      }
    }
  }
  page += "</table>\n";
  const TarFile files[] = {{"readme.html", Bytes(page.begin(), page.end())},
                           {"events.jsonl", Bytes(lines.begin(), lines.end())},
                           {"frames.bin", std::move(exporting.frames)},
                           {"keys.cbor", cbor::encoded_secret(bundle)}};
  const Bytes tar = tar_of(files, now_);
  const std::string words = offered_passphrase(random_);
  auto sealed = age_seal(bytes_of(words), tar, random_);
  if (!sealed) {
    late_fault_ = sealed.error();
    return;
  }
  file_ = std::move(*sealed);
  offered_ = words;
}

}  // namespace troth::device
