import { Button, DropZone, FormFileUpload } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { isolated } from '../ui/isolated.ts';
import {
	filesToKeep,
	MAX_KEPT_BYTES,
	MAX_OWN_FILES,
	type OwnFile,
} from './own-file.ts';
import { PictureThumb } from './picture-thumb.tsx';
import { RecordSlot } from './recording/record-slot.tsx';
import type { Adding } from './use-own-files.ts';

type Props = {
	files: readonly OwnFile[];
	adding: Adding;
	/** Bytes of them that are kept with the draft. */
	room?: number;
	onAdd: ( files: readonly File[] ) => void;
	onRemove: ( id: string ) => void;
};

function hintOf( adding: Adding ): string {
	switch ( adding.status ) {
		case 'reading':
			return __( 'The file is being prepared…', 'deskside' );
		case 'unreadable':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s cannot go along. Use a picture, a PDF, a text, a Word, Excel or OpenDocument file, or an MP4, MOV or WebM video.',
					'deskside'
				),
				isolated( adding.name )
			);
		case 'too_large':
			return sprintf(
				/* translators: %s: a file's name. */
				__( '%s is larger than 100 MB.', 'deskside' ),
				isolated( adding.name )
			);
		case 'too_many':
			return sprintf(
				/* translators: %d: a number of files. */
				__( 'You can add up to %d files.', 'deskside' ),
				MAX_OWN_FILES
			);
		case 'idle':
			return __(
				'Pictures, videos and documents up to 100 MB: choose, paste or drop. Where and with what a photo was taken is removed from it.',
				'deskside'
			);
	}
}

/** What a reload would lose: said before, not after. */
function unkeptText( files: readonly OwnFile[], room: number ): string {
	const kept = filesToKeep( files, room );
	const names = files
		.filter( ( file ) => ! kept.includes( file ) )
		.map( ( { name } ) => name );
	return names.length === 0
		? ''
		: sprintf(
				/* translators: %s: names of files. */
				__(
					'Too large to be kept in this browser: %s. Add it again if this page is loaded anew before you send.',
					'deskside'
				),
				names.map( isolated ).join( ', ' )
		  );
}

/** Files of the owner's own: by file, by paste (the caller's text field hands it on), by drop. */
export function OwnFiles( props: Props ) {
	const { files, adding, room = MAX_KEPT_BYTES, onAdd, onRemove } = props;
	return (
		<div className="deskside-own-files">
			<DropZone
				label={ __( 'Drop files here', 'deskside' ) }
				onFilesDrop={ onAdd }
			/>
			{ files.length > 0 && (
				<ul>
					{ files.map( ( file ) => (
						<PictureThumb
							key={ file.id }
							file={ file }
							onRemove={ () => onRemove( file.id ) }
						/>
					) ) }
				</ul>
			) }
			<FormFileUpload
				accept="image/png,image/jpeg,image/webp,image/gif,video/mp4,video/quicktime,video/webm,.pdf,.txt,.log,.csv,.docx,.xlsx,.odt,.ods"
				multiple
				render={ ( { openFileDialog } ) => (
					<Button variant="secondary" onClick={ openFileDialog }>
						{ __( 'Add a picture, video or document', 'deskside' ) }
					</Button>
				) }
				onChange={ ( { currentTarget } ) => {
					onAdd( [ ...( currentTarget.files ?? [] ) ] );
					currentTarget.value = '';
				} }
			/>
			<RecordSlot onFilm={ ( film ) => onAdd( [ film ] ) } />
			<p className="deskside-hint" role="status">
				{ hintOf( adding ) } { unkeptText( files, room ) }
			</p>
		</div>
	);
}
