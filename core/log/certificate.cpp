#include "log/certificate.h"

#include "codec/cbor.h"
#include "post/frame.h"

namespace troth {

VerifiedCertificate VerifiedCertificate::make(const Certificate& certificate,
                                              const SigningKey& member) {
  Bytes bytes = cbor::encoded(certificate);
  append(bytes, member.sign(label::cert_v1, bytes).bytes);
  return {certificate, std::move(bytes)};
}

Result<VerifiedCertificate> VerifiedCertificate::parse(BytesView bytes, const VerifyKey& member) {
  TROTH_TRY(certificate, read_certificate(bytes));
  if (certificate.version != 1) return failed(FaultCode::out_of_range, certificate.version);
  const Signature signature{array_of<Signature::size>(bytes.last(Signature::size))};
  TROTH_CHECK(
      verify(member, label::cert_v1, bytes.first(bytes.size() - Signature::size), signature));
  return VerifiedCertificate(certificate, Bytes(bytes.begin(), bytes.end()));
}

LogId VerifiedCertificate::log() const { return log_id_of(certificate_.device); }

Hash VerifiedCertificate::first_prev() const { return hash(label::certificate, bytes_); }

Result<Certificate> read_certificate(BytesView bytes) {
  if (bytes.size() < Signature::size) return failed(FaultCode::malformed, bytes.size());
  return cbor::decoded<Certificate>(bytes.first(bytes.size() - Signature::size));
}

}  // namespace troth
