import { ulid } from 'ulid';

/** The id of a new intent; every try of it carries the same one. */
export function newUlid(): string {
	return ulid();
}
