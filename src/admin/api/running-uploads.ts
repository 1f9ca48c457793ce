/** A document or video that goes up at this moment. */
export type RunningUpload = {
	id: string;
	name: string;
	/** Bytes. */
	sent: number;
	total: number;
	/** The last piece did not get through; the next try follows. */
	waits: boolean;
	cancel: () => void;
};

type Listener = ( uploads: readonly RunningUpload[] ) => void;

let running: readonly RunningUpload[] = [];
const listeners = new Set< Listener >();

function change( next: readonly RunningUpload[] ): void {
	running = next;
	listeners.forEach( ( tell ) => tell( running ) );
}

/** What goes up, for whoever shows it. It lives with the page: after a reload an upload goes on from its draft. */
export const runningUploads = {
	/** Adds or changes one. */
	put: ( upload: RunningUpload ): void =>
		change( [
			...running.filter( ( { id } ) => id !== upload.id ),
			upload,
		] ),
	remove: ( gone: string ): void =>
		change( running.filter( ( { id } ) => id !== gone ) ),
	/** Tells now and with each change; returns how to stop. */
	watch: ( listener: Listener ): ( () => void ) => {
		listeners.add( listener );
		listener( running );
		return () => void listeners.delete( listener );
	},
};
