#include "domain/imagining.h"

namespace troth {

template void imagine(Imagination&, AgreementFact&);
template void imagine(Imagination&, AgreementWish&);

}  // namespace troth
