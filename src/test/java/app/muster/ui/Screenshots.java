package app.muster.ui;

import app.muster.ui.shell.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Pictures of scenes, as PNG files under `target/screenshots`, without a display.
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /// Shows `root` in a window of this size and look, and keeps its picture. FX thread only.
    ///
    /// @param name of the file, without ending
    public static Path take(Parent root, Theme theme, int width, int height, String name)
            throws IOException {
        var scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
        theme.apply(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        root.applyCss();
        root.layout();
        try {
            return take(scene, name);
        } finally {
            stage.close();
        }
    }

    /// Keeps a picture of a scene as it is. FX thread only.
    public static Path take(Scene scene, String name) throws IOException {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        // without a window there is no pulse that would wipe what a scroll pane has cached
        scene.getRoot().lookupAll("*").forEach(node -> node.setCache(false));
        return write(scene.snapshot(null), name);
    }

    private static Path write(WritableImage image, String name) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
