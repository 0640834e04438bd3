/** What is picked from the lists beside the hits and has no field in the form. */
export const PICKED = ["person", "organization", "question", "publisher"] as const;
