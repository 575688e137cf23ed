declare module "virtual:icons" {
  type Name =
    | "today"
    | "promises"
    | "us"
    | "mine"
    | "close"
    | "plus"
    | "back"
    | "settings"
    | "check"
    | "clock"
    | "share"
    | "calendar"
    | "help"
    | "write"
    | "print"
    | "save"
    | "lock"
    | "key"
    | "language"
    | "device";
  const icons: Record<Name, string>;
  export default icons;
}
