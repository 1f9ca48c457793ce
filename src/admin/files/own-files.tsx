import { Button, DropZone, FormFileUpload } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { type OwnFile, MAX_OWN_FILES } from './own-file.ts';
import { PictureThumb } from './picture-thumb.tsx';
import type { Adding } from './use-own-files.ts';

type Props = {
	files: readonly OwnFile[];
	adding: Adding;
	onAdd: ( files: readonly File[] ) => void;
	onRemove: ( id: string ) => void;
};

function hintOf( adding: Adding ): string {
	switch ( adding.status ) {
		case 'reading':
			return __( 'The picture is being prepared…', 'deskside' );
		case 'unreadable':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s could not be read as a picture. Use a PNG, JPEG or WebP file.',
					'deskside'
				),
				adding.name
			);
		case 'too_many':
			return sprintf(
				/* translators: %d: a number of pictures. */
				__( 'You can add up to %d pictures.', 'deskside' ),
				MAX_OWN_FILES
			);
		case 'idle':
			return __(
				'Choose, paste or drop. Where and with what a photo was taken is removed from it.',
				'deskside'
			);
	}
}

/** Pictures of the owner's own: by file, by paste (the caller's text field hands it on), by drop. */
export function OwnFiles( { files, adding, onAdd, onRemove }: Props ) {
	return (
		<div className="deskside-own-files">
			<DropZone
				label={ __( 'Drop pictures here', 'deskside' ) }
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
				accept="image/png,image/jpeg,image/webp,image/gif"
				multiple
				render={ ( { openFileDialog } ) => (
					<Button variant="secondary" onClick={ openFileDialog }>
						{ __( 'Add a picture of your own', 'deskside' ) }
					</Button>
				) }
				onChange={ ( { currentTarget } ) => {
					onAdd( [ ...( currentTarget.files ?? [] ) ] );
					currentTarget.value = '';
				} }
			/>
			<p className="deskside-hint" role="status">
				{ hintOf( adding ) }
			</p>
		</div>
	);
}
