type Heard = () => void;

const hearers = new Set< Heard >();

/** Tells of every answer by which the provider no longer knows who is signed in. @return Stops that. */
export function onSessionEnded( heard: Heard ): () => void {
	hearers.add( heard );
	return () => hearers.delete( heard );
}

/** The one place that every request passes has such an answer. */
export function tellSessionEnded(): void {
	hearers.forEach( ( heard ) => heard() );
}
