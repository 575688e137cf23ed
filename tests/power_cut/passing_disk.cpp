#include "tests/power_cut/passing_disk.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>

namespace troth::power_cut {

namespace {

constexpr std::size_t sector = 512;

enum class What : std::uint8_t { write, cut_short, sync, remove };
struct Happened {
  What what{};
  std::string file;
  std::size_t at = 0;  // of a write; the new size of cut_short
  Bytes bytes;
};

void put(Bytes& file, std::size_t at, BytesView bytes) {
  if (file.size() < at + bytes.size()) file.resize(at + bytes.size());
  std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(at));
}

void lay_down(PassingDisk::Files& files, const Happened& it) {
  switch (it.what) {
    case What::write:
      return put(files[it.file], it.at, it.bytes);
    case What::cut_short:
      return files[it.file].resize(it.at);
    case What::remove:
      files.erase(it.file);
      return;
    case What::sync:
      return;
  }
}

}  // namespace

struct PassingDisk::Inside {
  sqlite3_vfs vfs{};
  sqlite3_vfs* before = nullptr;
  Files now;                    // what a running program reads
  std::vector<Happened> story;  // since set_files
  // How far cut_at has walked: what is surely on the disk, and what is not yet.
  std::size_t walked = 0;
  Files sure;
  std::vector<std::size_t> unsure;

  void happen(Happened it) {
    lay_down(now, it);
    story.push_back(std::move(it));
  }
};

PassingDisk::Inside& PassingDisk::inside() {
  static Inside it;
  return it;
}

namespace {

// The file as SQLite holds it. Its shared memory is plain memory: there is one connection.
struct OpenFile {
  sqlite3_file base;
  std::string* name;
  std::vector<std::unique_ptr<Bytes>>* shared;
};
OpenFile& of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }

// Reached by the functions that SQLite calls, which know no object.
PassingDisk::Files* files = nullptr;
void (*happen)(Happened it) = nullptr;

int close(sqlite3_file* file) {
  delete of(file).name;
  delete of(file).shared;
  return SQLITE_OK;
}
int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  const Bytes& from = (*files)[*of(file).name];
  const auto begin = static_cast<std::size_t>(at);
  const auto wanted = static_cast<std::size_t>(size);
  const std::size_t there = begin >= from.size() ? 0 : std::min(wanted, from.size() - begin);
  if (there > 0) std::memcpy(to, from.data() + begin, there);
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<char*>(to) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}
int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  const auto* bytes = static_cast<const std::uint8_t*>(from);
  happen({What::write, *of(file).name, static_cast<std::size_t>(at), Bytes(bytes, bytes + size)});
  return SQLITE_OK;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  happen({What::cut_short, *of(file).name, static_cast<std::size_t>(size), {}});
  return SQLITE_OK;
}
int sync(sqlite3_file* file, int) {
  happen({What::sync, *of(file).name, 0, {}});
  return SQLITE_OK;
}
int size_of(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>((*files)[*of(file).name].size());
  return SQLITE_OK;
}
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int is_reserved(sqlite3_file*, int* out) {
  *out = 0;
  return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
// As the system's own: what is torn is only what was being written.
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int map_shared(sqlite3_file* file, int region, int size, int, void volatile** out) {
  auto& shared = *of(file).shared;
  while (shared.size() <= static_cast<std::size_t>(region))
    shared.push_back(std::make_unique<Bytes>(static_cast<std::size_t>(size)));
  *out = shared[static_cast<std::size_t>(region)]->data();
  return SQLITE_OK;
}
int lock_shared(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void fence_shared(sqlite3_file*) {}
int unmap_shared(sqlite3_file*, int) { return SQLITE_OK; }

const sqlite3_io_methods methods = {2,
                                    close,
                                    read,
                                    write,
                                    truncate,
                                    sync,
                                    size_of,
                                    lock,
                                    lock,
                                    is_reserved,
                                    control,
                                    sector_size,
                                    characteristics,
                                    map_shared,
                                    lock_shared,
                                    fence_shared,
                                    unmap_shared,
                                    nullptr,
                                    nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  static int without_name = 0;
  auto& it = of(file);
  it.name = new std::string(name ? name : "passing-" + std::to_string(++without_name));
  it.shared = new std::vector<std::unique_ptr<Bytes>>;
  (void)(*files)[*it.name];
  it.base.pMethods = &methods;
  if (out) *out = flags;
  return SQLITE_OK;
}
int remove(sqlite3_vfs*, const char* name, int) {
  happen({What::remove, name, 0, {}});
  return SQLITE_OK;
}
int access(sqlite3_vfs*, const char* name, int, int* out) {
  *out = files->contains(name) ? 1 : 0;
  return SQLITE_OK;
}
int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

}  // namespace

PassingDisk::PassingDisk() {
  auto& it = inside();
  it.before = sqlite3_vfs_find(nullptr);
  it.vfs = *it.before;  // time, chance and sleep are the system's
  it.vfs.zName = "passing";
  it.vfs.szOsFile = sizeof(OpenFile);
  it.vfs.xOpen = open;
  it.vfs.xDelete = remove;
  it.vfs.xAccess = access;
  it.vfs.xFullPathname = full_path;
  files = &it.now;
  happen = [](Happened one) { inside().happen(std::move(one)); };
  set_files({});
  sqlite3_vfs_register(&it.vfs, 1);
}
PassingDisk::~PassingDisk() {
  auto& it = inside();
  sqlite3_vfs_unregister(&it.vfs);
  sqlite3_vfs_register(it.before, 1);
  set_files({});
}

std::size_t PassingDisk::moment() const { return inside().story.size(); }

void PassingDisk::set_files(Files held) {
  auto& it = inside();
  it.now = held;
  it.sure = std::move(held);
  it.story.clear();
  it.unsure.clear();
  it.walked = 0;
}

PassingDisk::Files PassingDisk::cut_at(std::size_t moment, Random& chance) {
  auto& it = inside();
  for (; it.walked < moment; ++it.walked) {
    const auto& happened = it.story[it.walked];
    if (happened.what == What::remove) {
      // Names are kept by the folder, whose sync is asked for separately; here they last at once.
      std::erase_if(it.unsure, [&](std::size_t i) { return it.story[i].file == happened.file; });
      lay_down(it.sure, happened);
    } else if (happened.what != What::sync) {
      it.unsure.push_back(it.walked);
    } else {
      std::vector<std::size_t> left;
      for (const std::size_t i : it.unsure) {
        if (it.story[i].file == happened.file)
          lay_down(it.sure, it.story[i]);
        else
          left.push_back(i);
      }
      it.unsure = std::move(left);
    }
  }
  Files cut = it.sure;
  // The parts of what was not synced, in any order, each there or not.
  struct Part {
    std::size_t of;
    std::size_t from;
    std::size_t size;
  };
  std::vector<Part> parts;
  for (const std::size_t i : it.unsure) {
    const auto& happened = it.story[i];
    if (happened.what == What::cut_short) {
      parts.push_back({i, 0, 0});
      continue;
    }
    for (std::size_t from = 0; from < happened.bytes.size();) {
      const std::size_t end = std::min(happened.bytes.size(),
                                       ((happened.at + from) / sector + 1) * sector - happened.at);
      parts.push_back({i, from, end - from});
      from = end;
    }
  }
  // Each cut has its own mind about how much gets through, and whether order holds.
  const std::uint64_t through = chance.below(5) * 25;
  if (chance.below(2) == 0)
    for (std::size_t i = parts.size(); i > 1; --i) std::swap(parts[i - 1], parts[chance.below(i)]);
  for (const auto& part : parts) {
    if (chance.below(100) >= through) continue;
    const auto& happened = it.story[part.of];
    if (happened.what == What::cut_short)
      cut[happened.file].resize(happened.at);
    else
      put(cut[happened.file], happened.at + part.from,
          BytesView(happened.bytes).subspan(part.from, part.size));
  }
  return cut;
}

}  // namespace troth::power_cut
