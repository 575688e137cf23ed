// The invitation that somebody opened. It comes in the part of the address that browsers keep to themselves, and is taken out of
// the address at once. Until it was answered it stays with this window, so that a reload does not lose it; it is a key to one
// meeting, good for two days and for one answer, and none of anybody's words.

const key = "invitation";

export function take_invitation(origin: string): string {
  if (/^#[ir]=/.test(location.hash)) {
    sessionStorage.setItem(key, `${origin}/${location.hash}`);
    history.replaceState(null, "", "/");
  }
  return sessionStorage.getItem(key) ?? "";
}

export const drop_invitation = (): void => sessionStorage.removeItem(key);

// Scanned in the same room: whoever opened it stands there, and nobody compares words.
export const is_of_the_same_room = (invitation: string): boolean => invitation.includes("#r=");
