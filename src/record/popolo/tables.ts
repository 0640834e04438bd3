/** Which table holds which list of a Popolo file. */
export const TABLES = {
  areas: "areas",
  organizations: "organizations",
  events: "events",
  posts: "posts",
  persons: "people",
  memberships: "memberships",
} as const;
