#include "cli/schema.h"

#include "codec/typescript.h"
#include "device/reply.h"
#include "device/request.h"

namespace troth::cli {

std::string schema() {
  typescript::Printer out;
  out.raw(
      "// Printed by `make schema` from the field lists of the core; an edit here is lost.\n"
      "// A number is a whole one; times are milliseconds since 1970 UTC. A Uint8Array travels "
      "behind the text, and the\n"
      "// text holds {\"at\",\"size\"} in its place (core/codec/json.h).\n\n");
  std::string codes;
#define TROTH_FAULT_LINE(name) codes += "\n  | \"" #name "\"";
  TROTH_FAULTS(TROTH_FAULT_LINE)
#undef TROTH_FAULT_LINE
  out.raw("export type FaultCode =" + codes + ";\n\n");
  out.add_union("Wish", static_cast<const Wish*>(nullptr));
  out.add_union("Request", static_cast<const Request*>(nullptr));
  out.add<Asked>();
  out.add_union("Effect", static_cast<const Effect*>(nullptr));
  out.add<Reply>();
  std::string text = out.text();
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace troth::cli
