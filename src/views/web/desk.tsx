/** Who is signed in, and how much waits for them: what every page's masthead says of it. */
import { createContext, type FC, useContext } from "hono/jsx";

/** Null for those who are not signed in. */
export const Desk = createContext<DeskTold | null>(null);

export interface DeskTold {
  readonly name: string;
  /** Null for those who may not decide. */
  readonly review: {
    /** How many findings wait. */
    readonly waiting: number;
    /** How many of them colleagues handed to this one. */
    readonly mine: number;
  } | null;
}

export const DeskLinks: FC = () => {
  const desk = useContext(Desk);
  if (desk === null) return null;
  const { name, review } = desk;
  return (
    <nav class="desk" aria-label="Your account">
      {review && (
        <a href="/review">
          Review <span class="number">{review.waiting}</span>
          {review.mine > 0 && <span class="number mine">{review.mine} for you</span>}
        </a>
      )}
      <a href="/sign-in">{name}</a>
    </nav>
  );
};
